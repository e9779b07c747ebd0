/**
 * A behaviour is a consequence that every change of some kind has, whichever command made it: a stage goes, so do its
 * touchpoints. Behaviours run after a command in the same transaction, again and again until none has anything to do,
 * so one undo takes back the command with all that followed from it.
 */
import type { Draft } from '../store/draft.ts';
import type { Records } from '../store/records.ts';

export interface Behaviour {
  readonly name: string;
  /** Makes the changes that follow from what the draft did to `before`; returns whether it changed anything. */
  run(draft: Draft, before: Records): boolean;
}
