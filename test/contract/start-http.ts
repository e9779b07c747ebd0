import { WebSocket } from 'ws';
import { connectHttp } from '../../renderer/transport/connect-http.ts';
import type { HttpSurroundings } from '../../renderer/transport/http-surroundings.ts';
import type { NativeDialogs } from '../../src/host/compose.ts';
import { type HttpHost, startHttpHost } from '../../src/host/http/http-host.ts';
import { composeTestHost, type StartedHost } from './started-host.ts';

export interface StartedHttpHost extends StartedHost {
  readonly http: HttpHost;
}

/** A real server on a free port, real requests and real sockets. */
export async function startHttp(options: { dialogs?: NativeDialogs } = {}): Promise<StartedHttpHost> {
  const composed = await composeTestHost(options);
  const http = await startHttpHost({
    host: composed.host,
    rendererFolder: composed.dataFolder,
    port: 0,
    log: (line) => composed.log.push(line),
  });
  const windows: TestWindow[] = [];
  return {
    ...composed,
    http,
    connect() {
      const window = testWindow(http.makeLaunchAddress());
      windows.push(window);
      return connectHttp(window.surroundings);
    },
    async close() {
      await http.close();
      for (const window of windows) window.close();
      await composed.close();
    },
  };
}

export interface TestWindow {
  readonly surroundings: HttpSurroundings;
  /** Cuts the present socket, as a lost network does. */
  cut(): void;
  close(): void;
}

/** What a browser's page is to the transport: it says where it comes from by itself. */
export function testWindow(launchAddress: string): TestWindow {
  const { origin, hash } = new URL(launchAddress);
  let token = new URLSearchParams(hash.slice(1)).get('token');
  let bearer: string | null = null;
  let present: WebSocket | null = null;
  let closed = false;
  return {
    cut: () => present?.terminate(),
    close() {
      closed = true;
      present?.terminate();
    },
    surroundings: {
      fetch: (path, init) => fetch(origin + path, { ...init, headers: { ...init.headers, origin } }),
      openSocket: (path, { onText, onEnd }) =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(origin.replace(/^http/, 'ws') + path, { origin });
          present = socket;
          socket.on('open', () => resolve());
          socket.on('error', reject);
          socket.on('message', (data) => onText(String(data)));
          // A page that is gone hears of nothing.
          socket.on('close', () => closed || onEnd());
        }),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20))),
      takeLaunchToken() {
        const taken = token;
        token = null;
        return taken;
      },
      memory: {
        get: () => bearer,
        set(value) {
          bearer = value;
        },
      },
    },
  };
}
