import { createContext, type RefCallback, useCallback, useContext } from 'react';
import { takeFocus } from './take-focus.ts';

/** Holds the id of a record that was just made here, until its first field has taken the focus. */
export interface NewRecord {
  id: string | null;
}

export interface InspectedRecord {
  readonly id: string;
  readonly newRecord: NewRecord;
}

export const InspectedRecordContext = createContext<InspectedRecord | null>(null);

/**
 * A ref for the field that a record which was just added from another one starts with, or for what the field is in: mostly
 * its title, for a metric its value.
 */
export function useNewRecordFocus(): RefCallback<HTMLElement> {
  const inspected = useContext(InspectedRecordContext);
  return useCallback(
    (element) => {
      if (element === null || inspected === null || inspected.newRecord.id !== inspected.id) return;
      inspected.newRecord.id = null;
      takeFocus(element.matches('input, textarea') ? element : element.querySelector('input'));
    },
    [inspected],
  );
}
