/** What a window holds in its hand, whatever carries it: the methods, typed; events; and bytes by path. */
import { ContractError, type Failure } from './error-codes.ts';
import type { HostEvent } from './events.ts';
import type { MethodInput, MethodName, MethodOutput } from './methods.ts';

/** The answer of a host to one call, as it travels. */
export type Reply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** What a transport has to bring: under a hundred lines each. */
export interface Transport {
  call(method: MethodName, input: unknown): Promise<Reply>;
  /** Events from now on; returns a function that ends it. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** The host as a window sees it. */
export interface Client {
  /** @throws ContractError */
  call<Name extends MethodName>(method: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>>;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** Types the answers of a transport, and throws the failures in them. */
export function createClient(transport: Transport): Client {
  return {
    async call<Name extends MethodName>(method: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>> {
      const reply = await transport.call(method, input);
      if (reply.ok) return reply.output as MethodOutput<Name>;
      const { code, reason, missed } = reply.failure;
      throw new ContractError(code, reason, missed === undefined ? {} : { missed });
    },
    subscribe: (listener) => transport.subscribe(listener),
  };
}
