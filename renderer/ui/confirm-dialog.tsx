import { AlertDialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen and whether it can be taken back. */
  readonly text: string;
  /** The verb itself ("Delete"), never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Only for what can't be undone: everything else is done at once and offers an undo. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { open, title, text, confirmLabel, danger = false, onConfirm, onCancel } = props;
  const { t } = useText();
  return (
    <Primitive.Root open={open} onOpenChange={(next) => (next ? undefined : onCancel())}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.scrim} />
        <Primitive.Content className={classes(styles.dialog, styles.small)}>
          <header className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
          </header>
          <Primitive.Description className={styles.body}>{text}</Primitive.Description>
          <footer className={styles.footer}>
            <Primitive.Cancel asChild>
              <Button>{t('ui.cancel')}</Button>
            </Primitive.Cancel>
            <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
