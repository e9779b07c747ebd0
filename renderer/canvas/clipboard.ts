/**
 * Copying and pasting on the map. A selection travels as text that we recognise, so it goes from window to window and
 * from map to map; plain lines from elsewhere become cards in the chosen cell.
 */
import {
  type Clipping,
  clippingFormat,
  clippingSchema,
  copySelection,
} from '../../src/core/commands/clipboard.ts';
import type { PasteTarget } from '../../src/core/commands/items-paste.ts';
import { command } from '../../src/core/commands/registry.ts';
import type { Editor } from '../state/editor-context.ts';
import { onlySelected, selectedRecords } from './selection.ts';

/** What was copied last in this window: for menus, which may not read the system's clipboard. */
let remembered: Clipping | null = null;

/** The text to put on the clipboard; null when nothing that can be copied is selected. */
export function copyText(editor: Editor): string | null {
  const clipping = copySelection(editor.map.records(), [...editor.ui.state.getState().selection]);
  if (clipping.records.length === 0) return null;
  remembered = clipping;
  return JSON.stringify(clipping);
}

export function copySelected(editor: Editor): boolean {
  const text = copyText(editor);
  // Where the system's clipboard is closed to us, what was remembered still pastes in this window.
  if (text !== null) void navigator.clipboard?.writeText(text).catch(() => undefined);
  return text !== null;
}

export function cutSelected(editor: Editor): boolean {
  if (!copySelected(editor)) return false;
  removeCopied(editor);
  return true;
}

/** Takes away what a cut has copied, and nothing else that is selected: a stage is not on the clipboard. */
export function removeCopied(editor: Editor): void {
  const { selection } = editor.ui.state.getState();
  const copied = new Set(copySelection(editor.map.records(), [...selection]).records.map(({ id }) => id));
  const ids = [...selection].filter((id) => copied.has(id));
  if (ids.length > 0) editor.map.run(command('items.remove', { ids }));
}

export function pasteRemembered(editor: Editor): void {
  if (remembered !== null) pasteClipping(editor, remembered);
}

/** Pastes text from the system's clipboard; false when nothing here can take it. */
export function pasteText(editor: Editor, text: string): boolean {
  const clipping = readClipping(text);
  if (clipping !== null) {
    pasteClipping(editor, clipping);
    return true;
  }
  const canvas = editor.ui.state.getState().canvas;
  if (canvas?.chosenCell() == null || text.trim() === '') return false;
  canvas.typeInCell(text.trim().slice(0, 500));
  return true;
}

function readClipping(text: string): Clipping | null {
  if (!text.includes(clippingFormat)) return null;
  try {
    const parsed = clippingSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function pasteClipping(editor: Editor, clipping: Clipping): void {
  const outcome = editor.map.run(command('items.paste', { clipping, target: pasteTarget(editor) }));
  if (outcome.ok) editor.ui.select(Object.keys(outcome.transaction.diff.added));
}

/** The chosen cell, else the cell of the selected card; with neither everything goes to where it was copied from. */
function pasteTarget(editor: Editor): PasteTarget | null {
  const cell = editor.ui.state.getState().canvas?.chosenCell() ?? null;
  if (cell !== null) return cell;
  const selected = selectedRecords(editor)[0];
  if (selected?.type === 'touchpoint')
    return { stageId: selected.stageId, laneId: selected.laneId, hostId: selected.id };
  if (selected?.type === 'card') return { stageId: selected.stageId, laneId: selected.laneId };
  const stage = onlySelected(editor, 'stage');
  return stage === null ? null : { stageId: stage.id, laneId: '-', hostId: stage.id };
}
