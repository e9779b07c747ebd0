import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useHost } from '../../state/app-context.ts';
import styles from './connection-banner.module.css';

/** While the host can't be reached: what that means, and that nothing has to be done. */
export function ConnectionBanner(): ReactNode {
  const { t } = useText();
  const connected = useHost((state) => state.connected);
  return (
    <div role="status">
      {connected ? null : (
        <p className={styles.banner}>
          <Unplug size={16} aria-hidden />
          {t('app.disconnected')}
        </p>
      )}
    </div>
  );
}
