import type { Command } from '../../src/core/store/transaction.ts';
import type { Editor } from '../state/editor-context.ts';

/** Runs a command that makes one stage or lane, selects what it made, and lets it be named in place. */
export function makeAndName(editor: Editor, making: Command): void {
  const outcome = editor.map.run(making);
  const [id] = outcome.ok ? Object.keys(outcome.transaction.diff.added) : [];
  if (id === undefined) return;
  editor.ui.select([id]);
  editor.ui.edit(id);
}
