/** Runs sandboxed before the page; the page gets these three names and never an object of Electron's. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { ElectronBridge } from '../src/contract/electron-bridge.ts';
import type { HostEvent } from '../src/contract/events.ts';
import { electronCapabilities } from './capabilities.ts';
import { callChannel, eventChannel } from './channels.ts';

const bridge: ElectronBridge = {
  call: (method, input) => ipcRenderer.invoke(callChannel, method, input),
  subscribe(listener) {
    const forward = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.removeListener(eventChannel, forward);
    };
  },
  capabilities: electronCapabilities,
};

contextBridge.exposeInMainWorld('twinpath', bridge);
