/** What a host tells its windows without being asked. */
import * as z from 'zod';
import { failureSchema } from './error-codes.ts';
import { messageSchema } from './message-schema.ts';
import { projectSchema } from './methods.ts';
import { storedTransactionSchema } from './transaction-schema.ts';

/** Every event, told apart by `type`. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('map.changed'), mapId: z.string(), transaction: storedTransactionSchema }),
  /** A map was made, removed, restored or changed its title: the list of maps is another. */
  z.strictObject({ type: z.literal('maps.changed') }),
  z.strictObject({ type: z.literal('project.changed'), project: projectSchema }),
  z.strictObject({
    type: z.literal('export.progress'),
    jobId: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    /** 0..1 */
    fraction: z.number(),
    /** When done: a name for the file and the path of its bytes (see resource-paths.ts). */
    fileName: z.string().nullable(),
    path: z.string().nullable(),
    /** When done: what was counted in the output itself. */
    counts: z.strictObject({ touchpoints: z.int(), pains: z.int(), connections: z.int() }).nullable(),
    /** When done: what a person should look at in the file. Else empty. */
    notices: z.array(messageSchema),
    failure: failureSchema.nullable(),
  }),
]);
export type HostEvent = z.infer<typeof eventSchema>;
export type HostEventOf<Type extends HostEvent['type']> = Extract<HostEvent, { type: Type }>;
