import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { HistoryPanel } from '../../panels/history/history-panel.tsx';
import { Inspector } from '../../panels/inspector/inspector.tsx';
import { useEditor, useEditorUi } from '../../state/editor-context.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import styles from './side-panel.module.css';

/** The panel at the right edge: what is selected, or the history. */
export function SidePanel(): ReactNode {
  const { t } = useText();
  const { ui } = useEditor();
  const panel = useEditorUi((state) => state.sidePanel);
  if (panel === null) return null;

  /** Back to the map, where keys undo and move again. A menu or dialog of the panel has taken its Escape itself. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    ui.state.getState().canvas?.focus();
  }

  return (
    <aside className={styles.panel} aria-label={t(`action.panel.${panel}`)} onKeyDown={onKeyDown}>
      <ErrorBoundary key={panel}>{panel === 'inspector' ? <Inspector /> : <HistoryPanel />}</ErrorBoundary>
    </aside>
  );
}
