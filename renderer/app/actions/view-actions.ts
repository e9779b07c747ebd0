import { Expand, Focus, Map as MapIcon, ZoomIn, ZoomOut } from 'lucide-react';
import type { CanvasControls } from '../../state/editor-ui-store.ts';
import type { Action, ActionContext } from './action.ts';

function canvasOf({ editor }: ActionContext): CanvasControls | null {
  return editor?.ui.state.getState().canvas ?? null;
}

const hasCanvas = (context: ActionContext): boolean => canvasOf(context) !== null;

export const zoomIn: Action = {
  id: 'zoom.in',
  group: 'view',
  icon: ZoomIn,
  shortcuts: ['Mod+Equal', 'Mod+Shift+Equal', 'Mod+NumpadAdd'],
  enabled: hasCanvas,
  run: (context) => canvasOf(context)?.zoomIn(),
};

export const zoomOut: Action = {
  id: 'zoom.out',
  group: 'view',
  icon: ZoomOut,
  shortcuts: ['Mod+Minus', 'Mod+NumpadSubtract'],
  enabled: hasCanvas,
  run: (context) => canvasOf(context)?.zoomOut(),
};

export const zoomNormal: Action = {
  id: 'zoom.normal',
  group: 'view',
  shortcuts: ['Mod+Digit0', 'Mod+Numpad0'],
  enabled: hasCanvas,
  run: (context) => canvasOf(context)?.zoomTo(1),
};

export const showAll: Action = {
  id: 'zoom.all',
  group: 'view',
  icon: Expand,
  shortcuts: ['Shift+Digit1'],
  enabled: hasCanvas,
  run: (context) => canvasOf(context)?.showAll(),
};

export const showSelection: Action = {
  id: 'zoom.selection',
  group: 'view',
  icon: Focus,
  shortcuts: ['Shift+Digit2'],
  enabled: (context) => hasCanvas(context) && (context.editor?.ui.state.getState().selection.size ?? 0) > 0,
  run: (context) => canvasOf(context)?.showSelection(),
};

export const toggleMinimap: Action = {
  id: 'minimap.toggle',
  group: 'view',
  icon: MapIcon,
  shortcuts: ['Alt+KeyM'],
  enabled: hasCanvas,
  run: ({ editor }) => editor?.ui.toggleMinimap(),
};
