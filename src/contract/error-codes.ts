/** Everything that can go wrong at the host, as a closed list: each code has words in both languages (`error.<code>`). */
import * as z from 'zod';
import { messageSchema } from './message-schema.ts';

/** To add one: list it here and name it in both languages (`error.<code>`). */
export const errorCodes = [
  'badInput',
  'unknownMethod',
  'unauthorised',
  'notFound',
  'conflict',
  'refused',
  'tooLarge',
  'projectNotOurs',
  'projectNewer',
  'projectDamaged',
  'projectBusy',
  'projectThere',
  'folderMissing',
  'diskFull',
  'noPermission',
  'ioFailed',
  'importRefused',
  'exportFailed',
  'exportTooLarge',
  'cancelled',
  'unsupportedHere',
  'disconnected',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** How a failure travels to a window. */
export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** The finer reason, in words; null when the code says it all. */
  reason: messageSchema.nullable(),
  /** For `conflict`: the stored transactions that the caller has not seen. Else absent. */
  missed: z.array(z.unknown()).optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** A failure that is meant for the caller; anything else that is thrown becomes `internal`, without its words. */
export class ContractError extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, reason: Failure['reason'] = null, more: { missed?: unknown[] } = {}) {
    super(reason === null ? code : `${code}: ${reason.key}`);
    this.name = 'ContractError';
    this.failure = { code, reason, ...more };
  }
}
