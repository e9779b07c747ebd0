import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/error-codes.ts';
import { failureOf } from '../../state/commit-queue.ts';

export type Answer<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure };

const waiting = { state: 'waiting' } as const;

/** Asks the host once per change of `ask`, which has to be kept with useCallback. */
export function useAnswer<Value>(ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>(waiting);
  useEffect(() => {
    let isCurrent = true;
    setAnswer(waiting);
    ask().then(
      (value) => isCurrent && setAnswer({ state: 'there', value }),
      (error: unknown) => isCurrent && setAnswer({ state: 'failed', failure: failureOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return answer;
}
