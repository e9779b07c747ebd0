import { useEffect, useReducer, useState } from 'react';
import { TextDraft } from './text-draft.ts';

export interface TextDraftControl {
  /** What the field shows: what is being typed, else what the document has. */
  readonly text: string;
  type(text: string): void;
  /** For blur and Enter. */
  flush(): void;
}

/**
 * A field's text on its way into the document; see TextDraft. Nothing typed is lost when the field goes away or the
 * window closes.
 *
 * @param commit runs the command; false when it was refused
 */
export function useTextDraft(value: string, commit: (text: string) => boolean): TextDraftControl {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const [draft] = useState(() => new TextDraft(drawAgain));
  useEffect(() => {
    const flush = (): void => draft.flush();
    // Before the window asks whether everything is saved.
    window.addEventListener('beforeunload', flush, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', flush, { capture: true });
      flush();
    };
  }, [draft]);
  return {
    text: draft.typed ?? value,
    type: (text) => draft.type(text, commit),
    flush: () => draft.flush(),
  };
}
