import { useContext } from 'react';
import type { CommandOutcome } from '../../../../src/core/commands/execute-command.ts';
import type { RecordId } from '../../../../src/core/model/fields.ts';
import type { Command } from '../../../../src/core/store/transaction.ts';
import { useEditor } from '../../../state/editor-context.ts';
import { InspectedRecordContext } from './new-record-focus.ts';

/** Whether the document has it now; what was so already counts. */
export function wasTaken(outcome: CommandOutcome): boolean {
  return outcome.ok || outcome.reason.key === 'refusal.nothingChanged';
}

/** The id of the one record that a command made; null when it was refused. */
export function madeBy(outcome: CommandOutcome): RecordId | null {
  return outcome.ok ? (Object.keys(outcome.transaction.diff.added)[0] ?? null) : null;
}

export interface InspectorRun {
  /** Runs a command on the map; a refusal is told to the person by itself. False when it was refused. */
  run(command: Command): boolean;
  /** Runs a command that makes a record, and shows that record with the focus in its first field. */
  make(command: Command): void;
  /** Selects a record and scrolls to it. */
  jump(id: RecordId): void;
}

export function useInspectorRun(): InspectorRun {
  const editor = useEditor();
  const inspected = useContext(InspectedRecordContext);
  return {
    run: (command) => wasTaken(editor.map.run(command)),
    make(command) {
      const id = madeBy(editor.map.run(command));
      if (id === null) return;
      if (inspected !== null) inspected.newRecord.id = id;
      editor.ui.select([id]);
    },
    jump(id) {
      editor.ui.select([id]);
      editor.ui.state.getState().canvas?.reveal(id);
    },
  };
}
