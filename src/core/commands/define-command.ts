/**
 * A command is what a person meant, by name, with arguments that a schema checks. `run` changes a draft and may refuse by
 * throwing a Refusal; it never waits for anything. Behaviours and rules run after it, in the same transaction.
 *
 * To add one: write `<noun>-<verb>.ts` with one defineCommand, list it in registry.ts, name its label in both
 * locales (`command.<name>`), and test execute, undo, redo and refusal in test/core/commands.
 */
import type * as z from 'zod';
import type { Draft } from '../store/draft.ts';
import { type Message, message } from '../store/message.ts';

export interface CommandDefinition<Args = unknown> {
  readonly name: string;
  readonly args: z.ZodType<Args>;
  /** The name in the history, made before the change, so that it can tell what was renamed or removed. */
  label(args: Args, draft: Draft): Message;
  /** Steps with the same key within half a second are one step for undo. */
  coalesceKey?(args: Args): string;
  run(draft: Draft, args: Args): void;
}

export function defineCommand<Schema extends z.ZodType>(definition: {
  name: string;
  args: Schema;
  label?(args: z.infer<Schema>, draft: Draft): Message;
  coalesceKey?(args: z.infer<Schema>): string;
  run(draft: Draft, args: z.infer<Schema>): void;
}): CommandDefinition<z.infer<Schema>> {
  const { label, ...rest } = definition;
  return {
    ...rest,
    label: label ?? (() => message(`command.${definition.name}`)),
  } as CommandDefinition<z.infer<Schema>>;
}

/**
 * The title of a record for a label; what has none yet is called by the one that it is given.
 *
 * @param given the title that the command sets, if it sets one
 */
export function titleOf(draft: Draft, id: string, given = ''): string {
  const record = draft.get(id);
  if (record === undefined) return given;
  const own = 'title' in record ? record.title : 'name' in record ? record.name : ownText(record);
  return own === '' ? given : own;
}

function ownText(record: object): string {
  return 'text' in record && typeof record.text === 'string' ? record.text.slice(0, 60) : '';
}
