import { createContext, type RefCallback, useCallback, useContext } from 'react';

/** Holds the id of a record that was just made here, until its first field has taken the focus. */
export interface NewRecord {
  id: string | null;
}

export interface InspectedRecord {
  readonly id: string;
  readonly newRecord: NewRecord;
}

export const InspectedRecordContext = createContext<InspectedRecord | null>(null);

/** A ref for the first field of an inspector: a record that was just added from another one starts with its name. */
export function useNewRecordFocus(): RefCallback<HTMLTextAreaElement | HTMLInputElement> {
  const inspected = useContext(InspectedRecordContext);
  return useCallback(
    (field) => {
      if (field === null || inspected === null || inspected.newRecord.id !== inspected.id) return;
      inspected.newRecord.id = null;
      field.focus();
    },
    [inspected],
  );
}
