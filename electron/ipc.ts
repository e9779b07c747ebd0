/** The Electron transport, main side: checks who asks, then hands the call to the dispatcher, which parses it. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply } from '../src/contract/client.ts';
import type { ErrorCode } from '../src/contract/error-codes.ts';
import type { HostEvent } from '../src/contract/events.ts';
import { appOrigin } from './app-origin.ts';
import { isAppPage } from './app-url.ts';
import { callChannel, eventChannel } from './channels.ts';

/** The half of a host that this transport needs. */
export interface CallableHost {
  dispatch(method: string, input: unknown): Promise<Reply>;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

const failed = (code: ErrorCode): Reply => ({ ok: false, failure: { code, reason: null } });

/** True only for the top frame of a window that shows our own page. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  try {
    const frame = event.senderFrame;
    if (frame === null || frame === undefined || event.sender.isDestroyed()) return false;
    return frame.parent === null && frame.origin === appOrigin && isAppPage(frame.url);
  } catch {
    // A frame that is gone throws when it is looked at.
    return false;
  }
}

/** @returns a function that ends it */
export function serveIpc(host: CallableHost): () => void {
  ipcMain.handle(callChannel, async (event, method: unknown, input: unknown): Promise<Reply> => {
    if (!isTrustedSender(event)) return failed('unauthorised');
    if (typeof method !== 'string') return failed('unknownMethod');
    return host.dispatch(method, input);
  });
  const unsubscribe = host.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.isDestroyed() && isOpenOnApp(window)) window.webContents.send(eventChannel, event);
    }
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(callChannel);
  };
}

function isOpenOnApp(window: BrowserWindow): boolean {
  return !window.webContents.isDestroyed() && isAppPage(window.webContents.getURL());
}
