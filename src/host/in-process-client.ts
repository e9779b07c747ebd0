/** A client without any transport: for the CLI and for tests. */
import { type Client, createClient } from '../contract/client.ts';
import type { Host } from './compose.ts';

/** What crosses is copied, as every other transport does, so that neither side can change what the other one holds. */
export function inProcessClient(host: Pick<Host, 'dispatch' | 'subscribe'>): Client {
  return createClient({
    call: async (method, input) => structuredClone(await host.dispatch(method, structuredClone(input))),
    subscribe: (listener) => host.subscribe((event) => listener(structuredClone(event))),
  });
}
