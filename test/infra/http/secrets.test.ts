import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../src/host/http/secrets.ts';

describe('the secrets of the Node host', () => {
  it('takes a ticket within ten seconds and not after', () => {
    let now = 0;
    const secrets = new Secrets(() => now);
    const [early, late] = [secrets.makeTicket(), secrets.makeTicket()];
    now = 9_999;
    expect(secrets.takeTicket(early)).toBe(true);
    now = 10_000;
    expect(secrets.takeTicket(late)).toBe(false);
  });

  it('keeps no more than a hundred tickets, the newest', () => {
    const secrets = new Secrets(() => 0);
    const tickets = Array.from({ length: 150 }, () => secrets.makeTicket());
    const good = tickets.filter((ticket) => secrets.takeTicket(ticket));
    expect(good.length).toBeLessThanOrEqual(100);
    expect(good.at(-1)).toBe(tickets.at(-1));
  });

  it('gives every window a bearer of its own', () => {
    const secrets = new Secrets(() => 0);
    const bearers = [1, 2].map(() => secrets.exchange(secrets.makeLaunchToken()));
    expect(new Set(bearers).size).toBe(2);
    for (const bearer of bearers) expect(secrets.admits(`Bearer ${bearer}`)).toBe(true);
    expect(secrets.exchange(bearers[0] ?? '')).toBeNull();
  });
});
