import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type ReactElement, type ReactNode, useRef } from 'react';
import { cellAt } from '../../src/core/layout/drop-target.ts';
import type { Action, ActionContext } from '../app/actions/action.ts';
import { actionLabel } from '../app/actions/action.ts';
import { isMac } from '../app/actions/platform.ts';
import { showShortcut } from '../app/actions/shortcut.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { useEditor } from '../state/editor-context.ts';
import { ContextMenu } from '../ui/context-menu.tsx';
import type { MenuItem } from '../ui/menu-items.tsx';
import { canvasActions } from './actions/canvas-actions.ts';
import { useCanvas } from './canvas-context.ts';
import { laneRoleItems } from './lane-role-items.ts';
import { onlySelected } from './selection.ts';

/** Keys move the selection faster than a menu would; listing them here would only bury the rest. */
const leftOut = new Set([
  'selection.left',
  'selection.right',
  'selection.up',
  'selection.down',
  'selection.none',
]);

/** In this order, with a line between two. */
const sections = ['add', 'edit', 'clipboard', 'view', 'select', 'remove'] as const;
const clipboard = new Set(['selection.copy', 'selection.cut', 'selection.paste', 'selection.duplicate']);

function sectionOf({ id, group }: Action): string {
  if (id === 'selection.remove') return 'remove';
  return clipboard.has(id) ? 'clipboard' : group;
}

/** What can be done with what lies under the pointer: the actions that are possible now, and lanes to add. */
export function CanvasMenu({ children }: { readonly children: ReactElement }): ReactNode {
  const app = useApp();
  const editor = useEditor();
  const canvas = useCanvas();
  const flow = useReactFlow();
  const { t, tell } = useText();
  const wrapper = useRef<HTMLDivElement>(null);

  function items(): readonly MenuItem[] {
    const context: ActionContext = { app, editor };
    const possible = canvasActions.filter((action) => !leftOut.has(action.id) && action.enabled(context));
    const menu: MenuItem[] = [];
    for (const section of sections) {
      const part = possible.filter((action) => sectionOf(action) === section);
      if (part.length > 0 && menu.length > 0) menu.push({ kind: 'separator', id: `before.${section}` });
      menu.push(...part.map((action) => actionItem(action, context)));
    }
    const lane = onlySelected(editor, 'lane');
    if (lane !== null) {
      menu.push({ kind: 'separator', id: 'lanes' });
      menu.push({
        kind: 'submenu',
        id: 'lane.add',
        label: t('canvas.addLaneAfter'),
        items: laneRoleItems(editor, lane.journeyId, lane.id, t),
      });
    }
    return menu;
  }

  function actionItem(action: Action, context: ActionContext): MenuItem {
    const [shortcut] = action.shortcuts;
    return {
      kind: 'action',
      id: action.id,
      label: tell(actionLabel(action, context)),
      icon: action.icon,
      shortcut: shortcut === undefined ? undefined : showShortcut(shortcut, isMac),
      danger: action.id === 'selection.remove',
      run: () => action.run(context),
    };
  }

  /** What is pressed becomes the selection, unless it is part of it already; an empty place becomes the chosen cell. */
  function choose(event: MouseEvent): void {
    const element = event.target as Element;
    const id = element.closest<HTMLElement>('.react-flow__node, .react-flow__edge')?.dataset.id;
    if (id !== undefined && editor.map.records().has(id)) {
      if (!editor.ui.state.getState().selection.has(id)) editor.ui.select([id]);
      return;
    }
    if (element.closest('.react-flow__pane') === null) return;
    // Else the menu would be about something that was selected before, elsewhere on the map.
    editor.ui.select([]);
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const cell = cellAt(canvas.picture().layout, point);
    canvas.store.setState({
      cell: cell === null ? null : { stageId: cell.column.stage.id, laneId: cell.lane.lane.id },
    });
  }

  return (
    <ContextMenu items={items}>
      <div ref={wrapper} style={{ display: 'contents' }} onContextMenuCapture={choose}>
        {children}
      </div>
    </ContextMenu>
  );
}
