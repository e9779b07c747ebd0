import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly open: boolean;
  /** Called with false on Esc, on a press outside and on the close button. */
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** A sentence under the title. */
  readonly description?: string | undefined;
  readonly size?: 'small' | 'medium' | 'large';
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** Not the close button: its tooltip would open, and the first Esc would go to that. */
function focusFirstField(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  const fields = 'input:not([type="file"]), textarea, select, [role="radio"][aria-checked="true"]';
  (dialog.querySelector<HTMLElement>(fields) ?? dialog).focus();
}

/** Takes the focus, keeps it, and gives it back; Esc closes. */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onOpenChange, title, description, size = 'medium', footer, children } = props;
  const { t } = useText();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.scrim} />
        <Primitive.Content
          className={classes(styles.dialog, styles[size])}
          onOpenAutoFocus={focusFirstField}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton icon={X} label={t('ui.close')} size="small" />
            </Primitive.Close>
          </header>
          {description === undefined ? null : (
            <Primitive.Description className={styles.description}>{description}</Primitive.Description>
          )}
          <div className={styles.body}>{children}</div>
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
