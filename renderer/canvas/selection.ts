/** Reading the selection as records. */
import type { AnyRecord, RecordOf, RecordType } from '../../src/core/model/any-record.ts';
import type { Editor } from '../state/editor-context.ts';

export function selectedRecords(editor: Editor): AnyRecord[] {
  const records = editor.map.records();
  return [...editor.ui.state.getState().selection].flatMap((id) => records.get(id) ?? []);
}

export function selectedOf<Type extends RecordType>(editor: Editor | null, type: Type): RecordOf<Type>[] {
  if (editor === null) return [];
  return selectedRecords(editor).filter((record): record is RecordOf<Type> => record.type === type);
}

/** The one selected record of a type; null when none, several or another is selected. */
export function onlySelected<Type extends RecordType>(
  editor: Editor | null,
  type: Type,
): RecordOf<Type> | null {
  const all = editor === null ? [] : selectedRecords(editor);
  const found = all[0];
  return all.length === 1 && found?.type === type ? (found as RecordOf<Type>) : null;
}
