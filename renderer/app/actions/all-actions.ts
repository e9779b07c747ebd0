import { canvasActions } from '../../canvas/actions/canvas-actions.ts';
import type { Action } from './action.ts';
import { goHome, showShortcuts } from './app-actions.ts';
import { exportMap, redo, showHistory, showInspector, undo } from './document-actions.ts';
import { showAll, showSelection, toggleMinimap, zoomIn, zoomNormal, zoomOut } from './view-actions.ts';

/** Everything that a person can trigger. Of two actions with the same keys the first that is enabled runs. */
export const allActions: readonly Action[] = [
  exportMap,
  undo,
  redo,
  zoomIn,
  zoomOut,
  zoomNormal,
  showAll,
  showSelection,
  toggleMinimap,
  ...canvasActions,
  showInspector,
  showHistory,
  goHome,
  showShortcuts,
];
