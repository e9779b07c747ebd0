import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shellStore } from '../shell/shell-store.ts';
import { type Action, actionGroups, actionLabel } from './action.ts';
import { allActions } from './all-actions.ts';
import { isMac } from './platform.ts';
import { showShortcut } from './shortcut.ts';
import styles from './shortcut-dialog.module.css';

/** The same sign on another part of the keyboard says nothing new. */
function isWorthShowing(shortcut: string): boolean {
  return !/Numpad|Shift\+Equal/.test(shortcut);
}

/** Every shortcut there is, by theme. */
export function ShortcutDialog(): ReactNode {
  const { t } = useText();
  const open = useStore(shellStore, (state) => state.shortcutsOpen);
  return (
    <Dialog
      open={open}
      onOpenChange={(shortcutsOpen) => shellStore.setState({ shortcutsOpen })}
      title={t('action.shortcuts.show')}
      size="large"
    >
      <div className={styles.groups}>
        {actionGroups.map((group) => {
          const actions = allActions.filter(
            (action) => action.group === group && action.shortcuts.length > 0,
          );
          if (actions.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.title}>{t(`actionGroup.${group}`)}</h3>
              <dl>
                {actions.map((action) => (
                  <ShortcutRow key={action.id} action={action} />
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

function ShortcutRow({ action }: { readonly action: Action }): ReactNode {
  const { tell } = useText();
  return (
    <div className={styles.row}>
      <dt>{tell(actionLabel(action, null))}</dt>
      <dd className={styles.keys}>
        {action.shortcuts.filter(isWorthShowing).map((shortcut) => (
          <kbd key={shortcut} className={styles.key}>
            {showShortcut(shortcut, isMac)}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
