/** Serves windows in browsers of this machine: the window's files, the API, the events. Loopback only. */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Host } from '../compose.ts';
import { securityHeaders } from '../security/content-security-policy.ts';
import { type Answer, answerApi } from './api-routes.ts';
import { eventSockets } from './event-sockets.ts';
import { RequestRefused } from './read-body.ts';
import { refusalOf } from './request-guard.ts';
import { Secrets } from './secrets.ts';
import { staticFiles } from './static-files.ts';

export interface HttpHostOptions {
  readonly host: Host;
  /** What the build made of the window. */
  readonly rendererFolder: string;
  /** 0: any free one. */
  readonly port: number;
  /** In development: where Vite serves the window from, handing `/api` on to this host. */
  readonly windowOrigin?: string;
  /** Told each time a window has used up the launch address: a new one is needed for the next window. */
  readonly onLaunch?: () => void;
  readonly log: (line: string) => void;
}

export interface HttpHost {
  readonly port: number;
  readonly origin: string;
  /** An address that opens one window, once. */
  makeLaunchAddress(): string;
  /** Ends every connection; the host itself stays open. */
  close(): Promise<void>;
}

const mostConnections = 250;
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};

const statusOfClientError: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** @throws Error with the code EADDRINUSE or EACCES when the port is not to be had */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const { host, log } = options;
  const secrets = new Secrets();
  const files = staticFiles(options.rendererFolder);
  const sockets = eventSockets(host.subscribe);
  const own = new Set<string>();

  async function answer(request: IncomingMessage): Promise<Answer> {
    const refusal = refusalOf(request, own);
    if (refusal !== null) throw new RequestRefused(refusal);
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path.startsWith('/api/')) {
      const rest = (request.url ?? '').slice('/api/'.length);
      return answerApi(request, rest, host, secrets, () => options.onLaunch?.());
    }
    if (request.method === 'POST') throw new RequestRefused(405);
    const file = await files.find(path);
    if (file === null) throw new RequestRefused(404);
    const headers = { 'content-type': file.mediaType, 'cache-control': file.cacheControl };
    return { status: 200, headers, bytes: file.bytes };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { status, headers, bytes } = await answer(request);
      response.writeHead(status, { ...securityHeaders, ...headers, 'content-length': bytes.byteLength });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    } catch (error) {
      const status = error instanceof RequestRefused ? error.status : 500;
      // A connection that was cut while its body was read can't be answered, and is not our mistake.
      if (status === 500 && !request.destroyed) log(`request failed: ${String(error)}`);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      // Read on and throw away: a browser that is still sending would take a closed connection for a dead host.
      request.resume();
      response.writeHead(status, { ...securityHeaders, 'content-length': 0 });
      response.end();
    }
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { pathname, searchParams } = new URL(`http://host.invalid${safePath(request.url)}`);
    let refusal = refusalOf(request, own);
    if (refusal === null && pathname !== '/api/events') refusal = 404;
    if (refusal === null && sockets.full) refusal = 429;
    if (refusal === null && !secrets.takeTicket(searchParams.get('ticket') ?? '')) refusal = 401;
    if (refusal === null) sockets.accept(request, socket, head);
    else refuseUpgrade(socket, refusal);
  }

  const servers: Server[] = [];
  async function listen(address: string, port: number): Promise<number> {
    const server = createServer(limits, (request, response) => void respond(request, response));
    server.maxConnections = mostConnections;
    server.on('upgrade', upgrade);
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      refuseUpgrade(socket, statusOfClientError[error.code ?? ''] ?? 400);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: address, port, exclusive: true, ipv6Only: true }, resolve);
    });
    servers.push(server);
    return (server.address() as AddressInfo).port;
  }

  const port = await listen('127.0.0.1', options.port);
  own.add(new URL(`http://127.0.0.1:${port}`).host);
  try {
    await listen('::1', port);
    own.add(new URL(`http://[::1]:${port}`).host);
  } catch {
    // No IPv6 here, or somebody else has this port there: the address that is printed is the other one.
  }
  const origin = options.windowOrigin ?? `http://127.0.0.1:${port}`;
  if (options.windowOrigin !== undefined) own.add(new URL(options.windowOrigin).host);

  return {
    port,
    origin,
    makeLaunchAddress: () => `${origin}/#token=${secrets.makeLaunchToken()}`,
    async close() {
      sockets.close();
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise<void>((resolve) => server.close(() => resolve()));
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

/** A handshake, or what is no HTTP at all, is refused by hand: there is no response object for it. */
function refuseUpgrade(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function safePath(url: string | undefined): string {
  return url !== undefined && /^\/(?!\/)/.test(url) ? url : '/';
}
