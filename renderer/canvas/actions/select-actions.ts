import type { Action } from '../../app/actions/action.ts';

const selectable = new Set(['touchpoint', 'card', 'pain', 'metricCard']);

export const selectEverything: Action = {
  id: 'selection.all',
  group: 'select',
  shortcuts: ['Mod+KeyA'],
  enabled: ({ editor }) => editor !== null,
  run({ editor }) {
    const all = [...(editor?.map.records().values() ?? [])].filter((record) => selectable.has(record.type));
    editor?.ui.select(all.map((record) => record.id));
  },
};

export const selectNothing: Action = {
  id: 'selection.none',
  group: 'select',
  shortcuts: ['Escape'],
  enabled: ({ editor }) => editor !== null,
  run({ editor }) {
    if (editor?.ui.state.getState().canvas?.cancel() === true) return;
    editor?.ui.select([]);
  },
};

function stepAction(direction: 'left' | 'right' | 'up' | 'down', key: string): Action {
  return {
    id: `selection.${direction}`,
    group: 'select',
    shortcuts: [key],
    enabled: ({ editor }) => editor?.ui.state.getState().canvas?.hasFocus() === true,
    run: ({ editor }) => editor?.ui.state.getState().canvas?.step(direction),
  };
}

export const stepLeft = stepAction('left', 'ArrowLeft');
export const stepRight = stepAction('right', 'ArrowRight');
export const stepUp = stepAction('up', 'ArrowUp');
export const stepDown = stepAction('down', 'ArrowDown');
