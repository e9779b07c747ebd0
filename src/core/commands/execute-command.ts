/**
 * Runs a command on a document and gives the transaction, or the reason why not. Pure: the same command with the same
 * transaction id on the same records gives the same result, in a window, in a host or in a test.
 */
import { allBehaviours } from '../behaviours/all-behaviours.ts';
import type { DocumentKind } from '../model/any-record.ts';
import { diffProblem, type ReferrersOf } from '../store/check-diff.ts';
import { Draft } from '../store/draft.ts';
import { type Message, message, Refusal } from '../store/message.ts';
import type { Records } from '../store/records.ts';
import { applyDiff, isEmptyDiff } from '../store/records-diff.ts';
import { ReferrerIndex } from '../store/referrer-index.ts';
import type { Command, Transaction, TransactionOrigin } from '../store/transaction.ts';
import { commandDefinition } from './registry.ts';

export interface CommandContext {
  readonly kind: DocumentKind;
  readonly transactionId: string;
  readonly at: number;
  readonly author: string;
  readonly origin?: TransactionOrigin;
  /** For an undo or redo: its own name and the transactions that it takes back. */
  readonly label?: Message;
  readonly reverts?: readonly string[];
}

export type CommandOutcome =
  | { readonly ok: true; readonly transaction: Transaction; readonly records: Records }
  | { readonly ok: false; readonly reason: Message };

/** More rounds than this mean that two behaviours undo each other: a mistake in the program, not in the document. */
const mostRounds = 50;

export function executeCommand(records: Records, command: Command, context: CommandContext): CommandOutcome {
  const definition = commandDefinition(command.name);
  if (definition === undefined) return { ok: false, reason: message('refusal.unknownCommand') };
  const parsed = definition.args.safeParse(command.args);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    return { ok: false, reason: message('refusal.badArguments', { field, detail: issue?.message ?? '' }) };
  }
  const draft = new Draft(records, context.transactionId);
  let label: Message;
  try {
    label = context.label ?? definition.label(parsed.data, draft);
    definition.run(draft, parsed.data);
    runBehaviours(draft, records);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
  const diff = draft.diff();
  if (isEmptyDiff(diff)) return { ok: false, reason: message('refusal.nothingChanged') };
  // Most edits move or remove nothing that others point at, and need no index of who does.
  let referrers: ReferrerIndex | null = null;
  const referrersOf: ReferrersOf = (id) => {
    referrers ??= new ReferrerIndex(records);
    return referrers.of(id);
  };
  const problem = diffProblem(records, referrersOf, diff, context.kind);
  if (problem !== null) {
    return { ok: false, reason: message(problem.key, { detail: problem.detail ?? '' }) };
  }
  const transaction: Transaction = {
    id: context.transactionId,
    command: { name: command.name, args: parsed.data },
    label,
    diff,
    origin: context.origin ?? 'user',
    coalesceKey: definition.coalesceKey?.(parsed.data) ?? null,
    reverts: context.reverts ?? [],
    at: context.at,
    author: context.author,
  };
  return { ok: true, transaction, records: applyDiff(records, diff) };
}

function runBehaviours(draft: Draft, before: Records): void {
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (const behaviour of allBehaviours) changed = behaviour.run(draft, before) || changed;
    if (!changed) return;
  }
  throw new Error('Behaviours did not come to rest');
}
