/**
 * Who may talk to this host. A launch token is in the address that the person opens; the window exchanges it, once, for a
 * bearer that it sends with every request, and takes a ticket for each WebSocket, which can't send headers. Only
 * hashes are kept here, so a look at the memory or a slow comparison tells nothing.
 */
import { createHash, randomBytes } from 'node:crypto';

const ticketLifetime = 10_000;
const mostTickets = 100;

export class Secrets {
  readonly #now: () => number;
  readonly #launchTokens = new Set<string>();
  readonly #bearers = new Set<string>();
  /** By hash: when it ends. */
  readonly #tickets = new Map<string, number>();

  /** @param now milliseconds since some moment, never going back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** For the fragment of an address: fragments are not sent to servers and not kept in logs. */
  makeLaunchToken(): string {
    return make(this.#launchTokens);
  }

  /** The bearer for a launch token that was not used yet, else null. */
  exchange(launchToken: string): string | null {
    return this.#launchTokens.delete(digest(launchToken)) ? make(this.#bearers) : null;
  }

  /** @param header the whole `Authorization` header */
  admits(header: string | undefined): boolean {
    const bearer = /^Bearer ([\w-]{1,100})$/.exec(header ?? '')?.[1];
    return bearer !== undefined && this.#bearers.has(digest(bearer));
  }

  makeTicket(): string {
    this.#dropOldTickets();
    const ticket = random();
    this.#tickets.set(digest(ticket), this.#now() + ticketLifetime);
    return ticket;
  }

  /** True once for a ticket, within ten seconds. */
  takeTicket(ticket: string): boolean {
    const key = digest(ticket);
    const end = this.#tickets.get(key);
    this.#tickets.delete(key);
    return end !== undefined && this.#now() < end;
  }

  #dropOldTickets(): void {
    for (const [key, end] of this.#tickets) {
      if (end <= this.#now() || this.#tickets.size >= mostTickets) this.#tickets.delete(key);
    }
  }
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}

function make(known: Set<string>): string {
  const secret = random();
  known.add(digest(secret));
  return secret;
}
