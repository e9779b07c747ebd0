import {
  AlignHorizontalSpaceAround,
  AlignVerticalSpaceAround,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Pencil,
  Scissors,
  Trash2,
} from 'lucide-react';
import { command } from '../../../src/core/commands/registry.ts';
import type { Action, ActionContext } from '../../app/actions/action.ts';
import type { Editor } from '../../state/editor-context.ts';
import { copySelected, cutSelected, pasteRemembered } from '../clipboard.ts';
import { selectedRecords } from '../selection.ts';

function selectionSize({ editor }: ActionContext): number {
  return editor?.ui.state.getState().selection.size ?? 0;
}

function placedIds(editor: Editor | null): string[] {
  if (editor === null) return [];
  return selectedRecords(editor)
    .filter((record) => record.type === 'touchpoint' || record.type === 'card')
    .map((record) => record.id);
}

export const editTitle: Action = {
  id: 'selection.rename',
  group: 'edit',
  icon: Pencil,
  shortcuts: ['Enter', 'F2'],
  enabled: (context) => selectionSize(context) === 1,
  run({ editor }) {
    const [id] = editor?.ui.state.getState().selection ?? [];
    if (id !== undefined) editor?.ui.edit(id);
  },
};

export const removeSelected: Action = {
  id: 'selection.remove',
  group: 'edit',
  icon: Trash2,
  shortcuts: ['Delete', 'Backspace'],
  enabled: (context) => selectionSize(context) > 0,
  run({ editor }) {
    if (editor === null) return;
    editor.map.run(command('items.remove', { ids: [...editor.ui.state.getState().selection] }));
    editor.ui.state.getState().canvas?.focus();
  },
};

export const duplicateSelected: Action = {
  id: 'selection.duplicate',
  group: 'edit',
  icon: CopyPlus,
  shortcuts: ['Mod+KeyD'],
  enabled: ({ editor }) => placedIds(editor).length > 0,
  run({ editor }) {
    const outcome = editor?.map.run(command('items.duplicate', { ids: placedIds(editor) }));
    if (outcome?.ok !== true) return;
    const made = Object.values(outcome.transaction.diff.added);
    editor?.ui.select(
      made
        .filter((record) => record.type === 'touchpoint' || record.type === 'card')
        .map((record) => record.id),
    );
  },
};

export const copy: Action = {
  id: 'selection.copy',
  group: 'edit',
  icon: Copy,
  shortcuts: ['Mod+KeyC'],
  bySystem: true,
  enabled: (context) => selectionSize(context) > 0,
  run: ({ editor }) => void (editor !== null && copySelected(editor)),
};

export const cut: Action = {
  id: 'selection.cut',
  group: 'edit',
  icon: Scissors,
  shortcuts: ['Mod+KeyX'],
  bySystem: true,
  enabled: (context) => selectionSize(context) > 0,
  run: ({ editor }) => void (editor !== null && cutSelected(editor)),
};

export const paste: Action = {
  id: 'selection.paste',
  group: 'edit',
  icon: ClipboardPaste,
  shortcuts: ['Mod+KeyV'],
  bySystem: true,
  enabled: ({ editor }) => editor !== null,
  run: ({ editor }) => void (editor !== null && pasteRemembered(editor)),
};

export const alignColumn: Action = {
  id: 'selection.alignColumn',
  group: 'edit',
  icon: AlignVerticalSpaceAround,
  shortcuts: ['Alt+Shift+KeyV'],
  enabled: ({ editor }) => placedIds(editor).length > 1,
  run: ({ editor }) => void editor?.map.run(command('items.align', { ids: placedIds(editor), as: 'column' })),
};

export const alignRow: Action = {
  id: 'selection.alignRow',
  group: 'edit',
  icon: AlignHorizontalSpaceAround,
  shortcuts: ['Alt+Shift+KeyH'],
  enabled: ({ editor }) => placedIds(editor).length > 1,
  run: ({ editor }) => void editor?.map.run(command('items.align', { ids: placedIds(editor), as: 'row' })),
};
