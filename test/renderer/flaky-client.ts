import type { Client } from '../../src/contract/client.ts';
import { ContractError } from '../../src/contract/error-codes.ts';
import type { HostEvent } from '../../src/contract/events.ts';

/** A client of a real host over a line that can be cut, lose answers, and swallow events. */
export interface FlakyClient extends Client {
  /** Calls reach the host only when this is on. */
  isUp: boolean;
  /** As many answers are lost after the host has done what was asked. */
  answersToLose: number;
  /** While it is on, events get lost. */
  losesEvents: boolean;
  /** Waits before each commit is sent. */
  hold: Promise<void> | null;
}

export function flakyClient(client: Client): FlakyClient {
  const flaky: FlakyClient = {
    isUp: true,
    answersToLose: 0,
    losesEvents: false,
    hold: null,
    async call(method, input) {
      if (method === 'map.commit') await flaky.hold;
      if (!flaky.isUp) throw new ContractError('disconnected');
      const output = await client.call(method, input);
      if (method === 'map.commit' && flaky.answersToLose > 0) {
        flaky.answersToLose -= 1;
        throw new ContractError('disconnected');
      }
      return output;
    },
    subscribe: (listener) =>
      client.subscribe((event: HostEvent) => {
        if (!flaky.losesEvents) listener(event);
      }),
  };
  return flaky;
}
