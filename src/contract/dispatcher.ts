/**
 * Answers calls, whichever transport brought them: finds the method, parses its input, runs its handler, and turns what
 * is thrown into a failure with a code. Nothing of an unforeseen error's own words leaves the host.
 */
import { message } from '../core/store/message.ts';
import type { Reply } from './client.ts';
import { ContractError } from './error-codes.ts';
import { type MethodInput, type MethodName, type MethodOutput, methods } from './methods.ts';

/** One function per method, given parsed input; throws ContractError for what the caller is to be told. */
export type Handlers = {
  readonly [Name in MethodName]: (
    input: ParsedInput<Name>,
  ) => MethodOutput<Name> | Promise<MethodOutput<Name>>;
};
type ParsedInput<Name extends MethodName> = MethodInput<Name>;

export type Dispatch = (method: string, input: unknown) => Promise<Reply>;

/** @param onInternalError hears of everything thrown that is no ContractError; callers are told `internal` only */
export function createDispatcher(handlers: Handlers, onInternalError: (error: unknown) => void): Dispatch {
  return async function dispatch(method, input) {
    if (!Object.hasOwn(methods, method))
      return { ok: false, failure: { code: 'unknownMethod', reason: null } };
    const name = method as MethodName;
    const parsed = methods[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const reason = message('refusal.badArguments', {
        field: issue?.path.join('.') ?? '',
        detail: issue?.message ?? '',
      });
      return { ok: false, failure: { code: 'badInput', reason } };
    }
    try {
      const handler = handlers[name] as (input: unknown) => unknown;
      return { ok: true, output: await handler(parsed.data) };
    } catch (error) {
      if (error instanceof ContractError) return { ok: false, failure: error.failure };
      onInternalError(error);
      return { ok: false, failure: { code: 'internal', reason: null } };
    }
  };
}
