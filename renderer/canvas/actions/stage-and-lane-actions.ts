import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsDownUp,
  Columns3,
  EyeOff,
  Rows3,
} from 'lucide-react';
import { command } from '../../../src/core/commands/registry.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import type { Action } from '../../app/actions/action.ts';
import type { Editor } from '../../state/editor-context.ts';
import { makeAndName } from '../make-and-name.ts';
import { onlySelected } from '../selection.ts';

/** Adds a stage after the selected one, else after the last of the first journey, and lets it be named. */
export const addStage: Action = {
  id: 'stage.add',
  group: 'add',
  icon: Columns3,
  shortcuts: ['Shift+KeyS'],
  enabled: ({ editor }) => editor !== null && journeyForStage(editor) !== null,
  run({ editor }) {
    const journeyId = editor === null ? null : journeyForStage(editor);
    if (editor === null || journeyId === null) return;
    const stages = documentIndex(editor.map.records()).stagesOf(journeyId);
    const selected = onlySelected(editor, 'stage');
    const place = stages.findIndex((stage) => stage.id === selected?.id);
    const beforeId = place === -1 ? null : (stages[place + 1]?.id ?? null);
    makeAndName(editor, command('stage.add', { journeyId, title: '', beforeId }));
  },
};

/** Adds a lane of text after the selected one, else as the last of the first journey, and lets it be named. */
export const addLane: Action = {
  id: 'lane.add',
  group: 'add',
  icon: Rows3,
  shortcuts: ['Shift+KeyL'],
  enabled: ({ editor }) => editor !== null && journeyForLane(editor) !== null,
  run({ editor }) {
    const journeyId = editor === null ? null : journeyForLane(editor);
    if (editor === null || journeyId === null) return;
    const lanes = documentIndex(editor.map.records()).lanesOf(journeyId);
    const place = lanes.findIndex((lane) => lane.id === onlySelected(editor, 'lane')?.id);
    const beforeId = place === -1 ? null : (lanes[place + 1]?.id ?? null);
    makeAndName(editor, command('lane.add', { journeyId, role: 'text', title: '', beforeId }));
  },
};

function journeyForLane(editor: Editor): string | null {
  const selected = onlySelected(editor, 'lane');
  return selected?.journeyId ?? documentIndex(editor.map.records()).journeys[0]?.id ?? null;
}

function journeyForStage(editor: Editor): string | null {
  const selected = onlySelected(editor, 'stage');
  if (selected !== null) return selected.journeyId;
  const index = documentIndex(editor.map.records());
  return index.journeys.find((journey) => journey.mode === 'lifecycle')?.id ?? null;
}

/** Moves the selected stage or lane by one place, as it looks on the map. */
function moveBy(editor: Editor | null, by: 1 | -1): void {
  const stage = onlySelected(editor, 'stage');
  const lane = onlySelected(editor, 'lane');
  if (editor === null) return;
  const index = documentIndex(editor.map.records());
  const siblings = stage !== null ? index.stagesOf(stage.journeyId) : index.lanesOf(lane?.journeyId ?? '');
  const ids = siblings.map((sibling) => sibling.id);
  const id = stage?.id ?? lane?.id ?? '';
  const mirrored =
    lane !== null && index.sideOf(lane.id) === 'employee' && index.journeys[0]?.side === 'customer';
  const step = mirrored ? -by : by;
  const place = ids.indexOf(id);
  const beforeId = step === 1 ? (ids[place + 2] ?? null) : (ids[place - 1] ?? null);
  if ((step === 1 && place === ids.length - 1) || (step === -1 && place <= 0)) return;
  editor.map.run(
    stage !== null ? command('stage.move', { id, beforeId }) : command('lane.move', { id, beforeId }),
  );
}

export const moveStageLeft: Action = {
  id: 'stage.moveLeft',
  group: 'edit',
  icon: ArrowLeft,
  shortcuts: ['Alt+ArrowLeft'],
  enabled: ({ editor }) => onlySelected(editor, 'stage') !== null,
  run: ({ editor }) => moveBy(editor, -1),
};

export const moveStageRight: Action = {
  id: 'stage.moveRight',
  group: 'edit',
  icon: ArrowRight,
  shortcuts: ['Alt+ArrowRight'],
  enabled: ({ editor }) => onlySelected(editor, 'stage') !== null,
  run: ({ editor }) => moveBy(editor, 1),
};

export const moveLaneUp: Action = {
  id: 'lane.moveUp',
  group: 'edit',
  icon: ArrowUp,
  shortcuts: ['Alt+ArrowUp'],
  enabled: ({ editor }) => onlySelected(editor, 'lane') !== null,
  run: ({ editor }) => moveBy(editor, -1),
};

export const moveLaneDown: Action = {
  id: 'lane.moveDown',
  group: 'edit',
  icon: ArrowDown,
  shortcuts: ['Alt+ArrowDown'],
  enabled: ({ editor }) => onlySelected(editor, 'lane') !== null,
  run: ({ editor }) => moveBy(editor, 1),
};

export const hideSelected: Action = {
  id: 'selection.hide',
  group: 'view',
  icon: EyeOff,
  shortcuts: ['Mod+Shift+KeyX'],
  enabled: ({ editor }) => onlySelected(editor, 'stage') !== null || onlySelected(editor, 'lane') !== null,
  run({ editor }) {
    const stage = onlySelected(editor, 'stage');
    const lane = onlySelected(editor, 'lane');
    if (stage !== null) editor?.map.run(command('stage.update', { id: stage.id, patch: { hidden: true } }));
    if (lane !== null) editor?.map.run(command('lane.update', { id: lane.id, patch: { hidden: true } }));
    editor?.ui.select([]);
  },
};

export const collapseLane: Action = {
  id: 'lane.collapse',
  group: 'view',
  icon: ChevronsDownUp,
  shortcuts: ['KeyC'],
  enabled: ({ editor }) => onlySelected(editor, 'lane') !== null,
  run({ editor }) {
    const lane = onlySelected(editor, 'lane');
    if (lane !== null) {
      editor?.map.run(command('lane.update', { id: lane.id, patch: { collapsed: !lane.collapsed } }));
    }
  },
};
