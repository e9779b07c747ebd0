import { Frown, GitBranchPlus, Plus, Smile, Star, Zap } from 'lucide-react';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import { type EmotionLevel, emotionLevel, emotionOfLevel } from '../../../src/core/model/emotion.ts';
import type { TouchpointRecord } from '../../../src/core/model/touchpoint-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import type { Action } from '../../app/actions/action.ts';
import type { Editor } from '../../state/editor-context.ts';
import { onlySelected, selectedOf } from '../selection.ts';

export const addNextTouchpoint: Action = {
  id: 'touchpoint.addNext',
  group: 'add',
  icon: Plus,
  shortcuts: ['Tab', 'Mod+Enter'],
  enabled: ({ editor }) => onlySelected(editor, 'touchpoint') !== null && canvasHasFocus(editor),
  run: ({ editor }) => typeNext(editor, 'next'),
};

export const addBranch: Action = {
  id: 'touchpoint.addBranch',
  group: 'add',
  icon: GitBranchPlus,
  shortcuts: ['Mod+Shift+Enter'],
  enabled: ({ editor }) => onlySelected(editor, 'touchpoint') !== null && canvasHasFocus(editor),
  run: ({ editor }) => typeNext(editor, 'alternative'),
};

/** A context menu takes the focus for a moment: what it offers must not vanish for that. */
function canvasHasFocus(editor: Editor | null): boolean {
  const active = document.activeElement;
  if (active?.closest('[role="menu"]') != null || active === document.body) return true;
  return editor?.ui.state.getState().canvas?.hasFocus() === true;
}

function typeNext(editor: Editor | null, kind: 'next' | 'alternative'): void {
  const from = onlySelected(editor, 'touchpoint');
  if (from !== null) editor?.ui.state.getState().canvas?.typeNext(from.id, kind);
}

export const toggleMomentOfTruth: Action = {
  id: 'touchpoint.moment',
  group: 'edit',
  icon: Star,
  shortcuts: ['KeyM'],
  enabled: ({ editor }) => selectedOf(editor, 'touchpoint').length > 0,
  run({ editor }) {
    const chosen = selectedOf(editor, 'touchpoint');
    const all = chosen.every((touchpoint) => touchpoint.momentOfTruth);
    change(editor, chosen, () => ({ momentOfTruth: !all }));
  },
};

export const addPain: Action = {
  id: 'pain.add',
  group: 'add',
  icon: Zap,
  shortcuts: ['KeyP'],
  enabled: ({ editor }) => painTarget(editor) !== null,
  run({ editor }) {
    const targetId = painTarget(editor);
    if (targetId !== null) editor?.ui.state.getState().canvas?.typePain(targetId);
  },
};

function painTarget(editor: Editor | null): string | null {
  return onlySelected(editor, 'touchpoint')?.id ?? onlySelected(editor, 'stage')?.id ?? null;
}

function moveEmotion(editor: Editor | null, by: 1 | -1): void {
  if (editor === null) return;
  const scale = documentIndex(editor.map.records()).map?.emotionScale;
  if (scale === undefined) return;
  change(editor, selectedOf(editor, 'touchpoint'), (touchpoint) => ({
    emotion: emotionOfLevel(nextLevel(touchpoint, by), scale),
  }));
}

/** One touchpoint by its own command, whose name tells what changed; several in one step. */
function change(
  editor: Editor | null,
  touchpoints: readonly TouchpointRecord[],
  patchOf: (touchpoint: TouchpointRecord) => CommandArgs['touchpoint.update']['patch'],
): void {
  const changes = touchpoints.map((touchpoint) => ({ id: touchpoint.id, patch: patchOf(touchpoint) }));
  const [only] = changes;
  if (only === undefined) return;
  editor?.map.run(
    changes.length === 1 ? command('touchpoint.update', only) : command('touchpoint.updateMany', { changes }),
  );
}

/** From no emotion at all the first step is to the middle. */
function nextLevel(touchpoint: TouchpointRecord, by: 1 | -1): EmotionLevel {
  if (touchpoint.emotion === null) return 3;
  return Math.min(5, Math.max(1, emotionLevel(touchpoint.emotion) + by)) as EmotionLevel;
}

export const emotionUp: Action = {
  id: 'touchpoint.emotionUp',
  group: 'edit',
  icon: Smile,
  shortcuts: ['BracketRight'],
  enabled: ({ editor }) => selectedOf(editor, 'touchpoint').length > 0,
  run: ({ editor }) => moveEmotion(editor, 1),
};

export const emotionDown: Action = {
  id: 'touchpoint.emotionDown',
  group: 'edit',
  icon: Frown,
  shortcuts: ['BracketLeft'],
  enabled: ({ editor }) => selectedOf(editor, 'touchpoint').length > 0,
  run: ({ editor }) => moveEmotion(editor, -1),
};
