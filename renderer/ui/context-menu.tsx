import { ContextMenu as Primitive } from 'radix-ui';
import { type ReactElement, type ReactNode, useState } from 'react';
import styles from './menu.module.css';
import { type MenuItem, MenuItems, useMenuChoice } from './menu-items.tsx';

export interface ContextMenuProps {
  /** Asked for each time the menu opens, after the press: what is under the pointer may be selected by then. */
  readonly items: () => readonly MenuItem[];
  /** One element that takes a ref and passes its props on: where a right press or the menu key opens the menu. */
  readonly children: ReactElement;
}

export function ContextMenu({ items, children }: ContextMenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  const choice = useMenuChoice();
  return (
    <Primitive.Root onOpenChange={setOpen}>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.menu} collisionPadding={8} onCloseAutoFocus={choice.runChosen}>
          {open ? <MenuItems parts={Primitive} items={items()} onChoose={choice.choose} /> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
