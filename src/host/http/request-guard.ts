/**
 * Decides by the head of a request whether it may come from our own window. Every web page in the person's browser can
 * reach a port of this machine, and a page can give its own name this address (DNS rebinding): so a request has to name
 * us exactly, and one that changes something has to come from us exactly.
 */
import type { IncomingMessage } from 'node:http';

/** The names that this host answers to: `127.0.0.1:<port>`, `[::1]:<port>`, and in development the one of Vite. */
export type OwnAuthorities = ReadonlySet<string>;

const methodsOfOurs: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** The status to refuse with, or null when the request may go on. */
export function refusalOf(request: IncomingMessage, own: OwnAuthorities): number | null {
  const authority = onlyHeader(request, 'host');
  if (authority === null || !own.has(authority)) return 421;
  // An absolute address, or `*`: nothing that a browser sends to us.
  if (request.url === undefined || !/^\/(?!\/)/.test(request.url)) return 400;
  if (!methodsOfOurs.has(request.method ?? '')) return 405;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') {
    return 403;
  }
  const origin = onlyHeader(request, 'origin');
  const isUpgrade = request.headers.upgrade !== undefined;
  if (isUpgrade && request.method !== 'GET') return 405;
  if (request.method === 'POST' || isUpgrade) return origin === `http://${authority}` ? null : 403;
  // A browser sends an Origin with a GET only when another page's script asks.
  return request.headers.origin === undefined || origin === `http://${authority}` ? null : 403;
}

/** A header that is there exactly once; Node itself would take the first of several. */
function onlyHeader(request: IncomingMessage, name: string): string | null {
  let found: string | null = null;
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    if (request.rawHeaders[index]?.toLowerCase() !== name) continue;
    if (found !== null) return null;
    found = request.rawHeaders[index + 1] ?? '';
  }
  return found;
}
