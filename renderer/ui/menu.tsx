import { DropdownMenu } from 'radix-ui';
import { type ReactElement, type ReactNode, useState } from 'react';
import styles from './menu.module.css';
import { type MenuItem, MenuItems, useMenuChoice } from './menu-items.tsx';

export interface MenuProps {
  /** One element that takes a ref and passes its props on, such as a Button or an IconButton. */
  readonly trigger: ReactElement;
  /** Asked for each time the menu opens. */
  readonly items: () => readonly MenuItem[];
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
}

export function Menu({ trigger, items, align = 'start', side = 'bottom' }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  const choice = useMenuChoice();
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {open ? (
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={styles.menu}
            align={align}
            side={side}
            sideOffset={4}
            collisionPadding={8}
            onCloseAutoFocus={choice.runChosen}
          >
            <MenuItems parts={DropdownMenu} items={items()} onChoose={choice.choose} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      ) : null}
    </DropdownMenu.Root>
  );
}
