import type { History, HistoryEntry } from '../../../src/core/store/history.ts';

export interface HistoryStepView {
  /** Null: the beginning, before anything was done. */
  readonly id: string | null;
  readonly entry: HistoryEntry | null;
  readonly state: 'undone' | 'current' | 'done';
}

/** The steps as the panel lists them: newest first, what was undone above where the map stands, the beginning last. */
export function historySteps({ past, future }: History): HistoryStepView[] {
  const current = past.at(-1)?.id ?? null;
  const steps: HistoryStepView[] = future.map((entry) => ({ id: entry.id, entry, state: 'undone' }));
  for (const entry of past.toReversed()) {
    steps.push({ id: entry.id, entry, state: entry.id === current ? 'current' : 'done' });
  }
  if (steps.length > 0) steps.push({ id: null, entry: null, state: current === null ? 'current' : 'done' });
  return steps;
}
