import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './menu.module.css';

export interface MenuAction {
  readonly kind: 'action';
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** Already in the keys of this computer. */
  readonly shortcut?: string | undefined;
  /** What stands under the label, smaller. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** For a choice: whether it is the one; leave out for plain actions. */
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface MenuSubmenu {
  readonly kind: 'submenu';
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly disabled?: boolean;
  readonly items: readonly MenuItem[];
}

export interface MenuHeading {
  readonly kind: 'heading';
  readonly id: string;
  readonly label: string;
}

export interface MenuSeparator {
  readonly kind: 'separator';
  readonly id: string;
}

export type MenuItem = MenuAction | MenuSubmenu | MenuHeading | MenuSeparator;

/** Dropdown and context menus differ in how they open and in nothing else. */
type MenuParts = typeof DropdownMenu | typeof ContextMenu;

export interface MenuChoice {
  /** Takes what was chosen. */
  choose(run: () => void): void;
  /** Runs it, for `onCloseAutoFocus`. */
  runChosen(): void;
}

/** A closing menu gives the focus back: what was chosen runs after that, or it could not take the focus anywhere. */
export function useMenuChoice(): MenuChoice {
  const chosen = useRef<(() => void) | null>(null);
  return {
    choose(run) {
      chosen.current = run;
    },
    runChosen() {
      if (chosen.current !== null) setTimeout(chosen.current);
      chosen.current = null;
    },
  };
}

interface MenuItemsProps {
  readonly parts: MenuParts;
  readonly items: readonly MenuItem[];
  readonly onChoose: MenuChoice['choose'];
}

export function MenuItems({ parts, items, onChoose }: MenuItemsProps): ReactNode {
  return items.map((item) => <OneItem key={item.id} parts={parts} item={item} onChoose={onChoose} />);
}

interface OneItemProps {
  readonly parts: MenuParts;
  readonly item: MenuItem;
  readonly onChoose: MenuChoice['choose'];
}

function OneItem({ parts, item, onChoose }: OneItemProps): ReactNode {
  // The parts of both menus take the same props; TypeScript can't call a union of them.
  const Parts = parts as typeof DropdownMenu;
  switch (item.kind) {
    case 'separator':
      return <Parts.Separator className={styles.separator} />;
    case 'heading':
      return <Parts.Label className={styles.heading}>{item.label}</Parts.Label>;
    case 'submenu':
      return (
        <Parts.Sub>
          <Parts.SubTrigger className={styles.item} disabled={item.disabled === true}>
            <Mark icon={item.icon} />
            <span className={styles.label}>{item.label}</span>
            <ChevronRight size={14} aria-hidden />
          </Parts.SubTrigger>
          <Parts.Portal>
            <Parts.SubContent className={styles.menu} collisionPadding={8}>
              <MenuItems parts={parts} items={item.items} onChoose={onChoose} />
            </Parts.SubContent>
          </Parts.Portal>
        </Parts.Sub>
      );
    case 'action':
      return <ActionItem parts={Parts} item={item} onChoose={onChoose} />;
  }
}

interface ActionItemProps {
  readonly parts: typeof DropdownMenu;
  readonly item: MenuAction;
  readonly onChoose: MenuChoice['choose'];
}

function ActionItem({ parts: Parts, item, onChoose }: ActionItemProps): ReactNode {
  const className = classes(styles.item, item.danger === true && styles.danger);
  const content = (
    <>
      <Mark icon={item.checked === true ? Check : item.icon} />
      <span className={styles.label}>
        {item.label}
        {item.detail === undefined ? null : <span className={styles.detail}>{item.detail}</span>}
      </span>
      {item.shortcut === undefined ? null : <kbd className={styles.shortcut}>{item.shortcut}</kbd>}
    </>
  );
  if (item.checked !== undefined) {
    return (
      <Parts.CheckboxItem
        className={className}
        checked={item.checked}
        disabled={item.disabled === true}
        onSelect={() => onChoose(item.run)}
      >
        {content}
      </Parts.CheckboxItem>
    );
  }
  return (
    <Parts.Item className={className} disabled={item.disabled === true} onSelect={() => onChoose(item.run)}>
      {content}
    </Parts.Item>
  );
}

function Mark({ icon: Icon }: { readonly icon: LucideIcon | undefined }): ReactNode {
  return <span className={styles.mark}>{Icon === undefined ? null : <Icon size={16} aria-hidden />}</span>;
}
