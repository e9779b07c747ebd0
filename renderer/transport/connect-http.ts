/** Carries the contract over HTTP (calls and bytes) and WebSocket (events) to the host that served this window. */
import type { Reply } from '../../src/contract/client.ts';
import { ContractError, type ErrorCode } from '../../src/contract/error-codes.ts';
import type { HostEvent } from '../../src/contract/events.ts';
import { codeOfStatus, type HostConnection, hostConnection } from './host-connection.ts';
import type { HttpSurroundings } from './http-surroundings.ts';

const waits = [250, 500, 1000, 2000, 4000];

/**
 * Resolves when events flow, so that nothing falls between opening a map and hearing of its changes.
 * @throws ContractError `unauthorised` without a good launch address; `disconnected` when the host can't be reached
 */
export async function connectHttp(surroundings: HttpSurroundings): Promise<HostConnection> {
  const eventListeners = new Set<(event: HostEvent) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const bearer = await takeBearer(surroundings);

  const request = (path: string, init: RequestInit): Promise<Response> => {
    const own = { 'x-twinpath': '1', authorization: `Bearer ${bearer}` };
    return surroundings.fetch(`/api/${path}`, { ...init, headers: { ...init.headers, ...own } });
  };

  async function call(method: string, input: unknown): Promise<Reply> {
    const failed = (code: ErrorCode): Reply => ({ ok: false, failure: { code, reason: null } });
    try {
      const response = await request(`call/${method}`, json(input));
      return response.ok ? ((await response.json()) as Reply) : failed(codeOfStatus(response.status));
    } catch {
      return failed('disconnected');
    }
  }

  async function openEvents(onEnd: () => void): Promise<void> {
    const response = await request('ticket', json({}));
    if (!response.ok) throw new ContractError(codeOfStatus(response.status));
    const { ticket } = (await response.json()) as { ticket: string };
    await surroundings.openSocket(`/api/events?ticket=${ticket}`, {
      onText(text) {
        const event = JSON.parse(text) as HostEvent;
        for (const listener of [...eventListeners]) listener(event);
      },
      onEnd,
    });
  }

  function onEnd(): void {
    for (const listener of [...connectionListeners]) listener(false);
    void reconnect();
  }

  async function reconnect(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      await surroundings.wait(waits[Math.min(attempt, waits.length - 1)] ?? 4000);
      try {
        await openEvents(onEnd);
        break;
      } catch (error) {
        // A host that was started anew does not know this window: only its new address helps.
        if (error instanceof ContractError && error.failure.code === 'unauthorised') return;
      }
    }
    for (const listener of [...connectionListeners]) listener(true);
  }

  await openEvents(onEnd).catch((error: unknown) => {
    throw error instanceof ContractError ? error : new ContractError('disconnected');
  });
  return hostConnection(
    { call, subscribe: (listener) => add(eventListeners, listener) },
    (path, init) => request(`resources${path}`, init),
    (listener) => add(connectionListeners, listener),
  );
}

/** From the launch address the first time; from the tab's own memory after it was loaded again. */
async function takeBearer({ fetch, takeLaunchToken, memory }: HttpSurroundings): Promise<string> {
  const token = takeLaunchToken();
  if (token !== null) {
    const init = json({ token });
    const answer = fetch('/api/session', { ...init, headers: { ...init.headers, 'x-twinpath': '1' } });
    const response = await answer.catch(() => {
      throw new ContractError('disconnected');
    });
    if (response.ok) memory.set(((await response.json()) as { bearer: string }).bearer);
  }
  const bearer = memory.get();
  if (bearer === null) throw new ContractError('unauthorised');
  return bearer;
}

function json(value: unknown): { method: 'POST'; headers: Record<string, string>; body: string } {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function add<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
