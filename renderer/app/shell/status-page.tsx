import type { ReactNode } from 'react';
import styles from './status-page.module.css';

/** One thing in the middle of the window: that it starts, or why it can't. */
export function StatusPage({ children }: { readonly children: ReactNode }): ReactNode {
  return <main className={styles.page}>{children}</main>;
}
