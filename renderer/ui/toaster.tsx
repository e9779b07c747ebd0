import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Toast as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import { closeToast, type Toast, toastStore } from './toast-store.ts';
import styles from './toaster.module.css';

/** Once in the app: shows what `showToast` was given, at the bottom, read out by screen readers. F8 moves the focus here. */
export function Toaster(): ReactNode {
  const { t } = useText();
  const toasts = useStore(toastStore, (state) => state.toasts);
  return (
    <Primitive.Provider swipeDirection="down" label={t('ui.toast.region')}>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
      <Primitive.Viewport className={styles.viewport} label={t('ui.toast.region')} />
    </Primitive.Provider>
  );
}

function OneToast({ toast }: { readonly toast: Toast }): ReactNode {
  const { t, tell } = useText();
  const close = (): void => closeToast(toast.id);
  const Icon = toast.tone === 'danger' ? CircleAlert : toast.tone === 'ok' ? CircleCheck : null;
  return (
    <Primitive.Root
      className={classes(styles.toast, styles[toast.tone])}
      duration={toast.duration}
      type={toast.tone === 'danger' ? 'foreground' : 'background'}
      onOpenChange={(open) => (open ? undefined : close())}
    >
      {Icon === null ? null : <Icon className={styles.icon} size={18} aria-hidden />}
      <Primitive.Description className={styles.text}>{tell(toast.message)}</Primitive.Description>
      {toast.action === null ? null : (
        <Primitive.Action
          className={styles.action}
          altText={tell(toast.action.label)}
          onClick={toast.action.run}
        >
          {tell(toast.action.label)}
        </Primitive.Action>
      )}
      <IconButton icon={X} label={t('ui.close')} size="small" side="top" onClick={close} />
    </Primitive.Root>
  );
}
