import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appOrigin, appPage } from '../../electron/app-origin.ts';
import { serveIpc } from '../../electron/ipc.ts';
import { createProtocolHandler } from '../../electron/protocol.ts';
import { connectElectron } from '../../renderer/transport/connect-electron.ts';
import { hostConnection } from '../../renderer/transport/host-connection.ts';
import type { ElectronBridge } from '../../src/contract/electron-bridge.ts';
import type { NativeDialogs } from '../../src/host/compose.ts';
import { exposed, FakeWindow, ipcMain } from '../electron/fake-electron.ts';
import { composeTestHost, type StartedHost } from './started-host.ts';

/** Electron's own ends of the transport, main and preload, joined by a fake `electron`: the caller has to mock that module. */
export async function startElectron(options: { dialogs?: NativeDialogs } = {}): Promise<StartedHost> {
  const composed = await composeTestHost(options);
  await import('../../electron/preload.ts');
  const bridge = exposed.get('twinpath') as ElectronBridge;
  // A process has one host; a test may have two, so each call finds the handler of its own.
  ipcMain.handlers.clear();
  const end = serveIpc(composed.host);
  const [handler] = ipcMain.handlers.entries();
  const own: typeof bridge = {
    ...bridge,
    call(method, input) {
      if (handler !== undefined) ipcMain.handlers.set(...handler);
      return bridge.call(method, input);
    },
  };
  await new FakeWindow({ webPreferences: {} }).loadURL(appPage);
  const { resources } = composed.host;
  const rendererFolder = join(composed.dataFolder, 'window');
  mkdirSync(rendererFolder);
  const serve = createProtocolHandler({ rendererFolder, resources });
  return {
    ...composed,
    async connect() {
      const { client, onConnection } = connectElectron(own);
      // A page's own fetch adds its origin by itself.
      const request = (path: string, init: RequestInit) => serve(new Request(appOrigin + path, init));
      const { resources: fetched } = hostConnection(own, request, onConnection);
      return { client, resources: fetched };
    },
    async close() {
      end();
      FakeWindow.all = [];
      await composed.close();
    },
  };
}
