import { afterEach, expect } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import { ContractError, type Failure } from '../../src/contract/error-codes.ts';
import type { HostEvent, HostEventOf } from '../../src/contract/events.ts';
import type { NativeDialogs } from '../../src/host/compose.ts';
import type { StartedHost, StartHost } from './started-host.ts';

/** A host for each test, closed after it; its log must be empty, or a test says what is in it. */
export function suiteHost(start: StartHost) {
  const open: { host: StartedHost; quiet: boolean }[] = [];
  afterEach(async () => {
    const opened = open.splice(0);
    for (const { host } of opened) await host.close();
    for (const { host, quiet } of opened) if (quiet) expect(host.log).toEqual([]);
  });
  return async (options: { dialogs?: NativeDialogs; quiet?: boolean } = {}): Promise<StartedHost> => {
    const host = await start(options.dialogs === undefined ? {} : { dialogs: options.dialogs });
    open.push({ host, quiet: options.quiet ?? true });
    return host;
  };
}

/** The failure that a call ends with; a call that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
  if (outcome instanceof ContractError) return outcome.failure;
  throw new Error(`expected a ContractError, got ${JSON.stringify(outcome)} ${String(outcome)}`);
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await failureOf(call)).code;
}

/** Collects the events that a client hears of. */
export function listen(client: Client) {
  const events: HostEvent[] = [];
  const waiting = new Set<() => void>();
  client.subscribe((event) => {
    events.push(event);
    for (const check of [...waiting]) check();
  });
  return {
    events,
    ofType: <Type extends HostEvent['type']>(type: Type): HostEventOf<Type>[] =>
      events.filter((event): event is HostEventOf<Type> => event.type === type),
    /** The first event that fits, of those that came or are to come. */
    until<Event extends HostEvent>(fits: (event: HostEvent) => event is Event): Promise<Event> {
      return new Promise((resolve) => {
        const check = (): void => {
          const found = events.find(fits);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      });
    },
  };
}

/** Waits for what comes over another way than the answer of a call. */
export async function eventually(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { timeout: 5000, interval: 5 }).toBe(true);
}
