/** Events to windows, over WebSocket. Windows send nothing here: what they want goes by fetch. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HostEvent } from '../../contract/events.ts';

const mostSockets = 100;
/** A window that is this far behind opens its documents anew instead of catching up. */
const mostBuffered = 4 * 1024 * 1024;
const askEvery = 30_000;

export interface EventSockets {
  /** Finishes the handshake of a request that has been checked. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly full: boolean;
  close(): void;
}

export function eventSockets(subscribe: (listener: (event: HostEvent) => void) => () => void): EventSockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: 256 * 1024,
    maxFragments: 64,
    perMessageDeflate: false,
  });
  const answered = new WeakSet<WebSocket>();

  const unsubscribe = subscribe((event) => {
    if (server.clients.size === 0) return;
    const text = JSON.stringify(event);
    for (const socket of server.clients) {
      if (socket.bufferedAmount > mostBuffered) socket.terminate();
      else socket.send(text);
    }
  });
  // A window whose machine slept or whose cable was pulled does not say goodbye.
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (!answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, askEvery);
  timer.unref();

  return {
    get full() {
      return server.clients.size >= mostSockets;
    },
    accept(request, stream, head) {
      server.handleUpgrade(request, stream, head, (socket) => {
        answered.add(socket);
        socket.on('pong', () => answered.add(socket));
        socket.on('message', () => socket.close(1008));
        // A broken frame: ws closes the connection itself.
        socket.on('error', () => undefined);
      });
    },
    close() {
      unsubscribe();
      clearInterval(timer);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
