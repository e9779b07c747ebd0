import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { HistoryPanel } from '../../panels/history/history-panel.tsx';
import { Inspector } from '../../panels/inspector/inspector.tsx';
import { useEditorUi } from '../../state/editor-context.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import styles from './side-panel.module.css';

/** The panel at the right edge: what is selected, or the history. */
export function SidePanel(): ReactNode {
  const { t } = useText();
  const panel = useEditorUi((state) => state.sidePanel);
  if (panel === null) return null;
  return (
    <aside className={styles.panel} aria-label={t(`action.panel.${panel}`)}>
      <ErrorBoundary key={panel}>{panel === 'inspector' ? <Inspector /> : <HistoryPanel />}</ErrorBoundary>
    </aside>
  );
}
