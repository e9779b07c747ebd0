import type { ElectronBridge } from '../../src/contract/electron-bridge.ts';
import { type HostConnection, hostConnection } from './host-connection.ts';

/** The host is the program's own main process: always there, and bytes come from the window's own origin. */
export function connectElectron(bridge: Pick<ElectronBridge, 'call' | 'subscribe'>): HostConnection {
  return hostConnection(
    {
      call: (method, input) => bridge.call(method, input),
      subscribe: (listener) => bridge.subscribe(listener),
    },
    (path, init) => fetch(path, init),
    () => () => undefined,
  );
}
