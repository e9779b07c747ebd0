import type { Message } from '../store/message.ts';

/** One thing that a file could not bring along or that was guessed, and how often. */
export interface ImportLoss {
  readonly message: Message;
  readonly count: number;
}

/** Most losses told of one map: a person reads no more. */
export const mostLosses = 100;
