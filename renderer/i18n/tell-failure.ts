import type { Failure } from '../../src/contract/error-codes.ts';
import { type Message, message } from '../../src/core/store/message.ts';

/** What a failure of the host says to a person: its finer reason when it has one, else the words of its code. */
export function tellFailure(failure: Failure): Message {
  return failure.reason ?? message(`error.${failure.code}`);
}
