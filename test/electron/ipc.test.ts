import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ElectronBridge } from '../../src/contract/electron-bridge.ts';
import type { HostEvent } from '../../src/contract/events.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron);

import { callChannel, eventChannel } from '../../electron/channels.ts';
import { serveIpc } from '../../electron/ipc.ts';
import { exposed, FakeWindow, ipcMain, ipcRenderer, ownFrame } from './fake-electron.ts';

await import('../../electron/preload.ts');
const bridge = exposed.get('twinpath') as ElectronBridge;

const alive = { isDestroyed: () => false };
const gone = {
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
  parent: null,
  origin: 'twinpath://app',
};
const forged: [name: string, senderFrame: unknown, sender: { isDestroyed(): boolean }][] = [
  ['a frame that is gone', null, alive],
  ['no frame', undefined, alive],
  ['a frame that was disposed of', gone, alive],
  ['contents that are destroyed', ownFrame(), { isDestroyed: () => true }],
  ['a frame in the page', { ...ownFrame(), parent: ownFrame() }, alive],
  [
    'a foreign frame in the page',
    { url: 'https://evil.example/', origin: 'https://evil.example', parent: ownFrame() },
    alive,
  ],
  ['another site', { ...ownFrame(), url: 'https://evil.example/', origin: 'https://evil.example' }, alive],
  [
    'another host of the scheme',
    { ...ownFrame(), url: 'twinpath://evil/index.html', origin: 'twinpath://evil' },
    alive,
  ],
  [
    'an address that only begins as ours',
    { ...ownFrame(), url: 'twinpath://app.evil/', origin: 'twinpath://app.evil' },
    alive,
  ],
  ['an opaque origin at our address', { ...ownFrame(), origin: 'null' }, alive],
  ['our origin at a blank page', { ...ownFrame(), url: 'about:blank' }, alive],
  ['our origin at a picture', { ...ownFrame(), url: 'twinpath://app/images/ab' }, alive],
];

const listeners = new Set<(event: HostEvent) => void>();
const dispatched: unknown[] = [];
const host = {
  async dispatch(method: string, input: unknown) {
    dispatched.push([method, input]);
    return { ok: true, output: { echoed: input } } as const;
  },
  subscribe(listener: (event: HostEvent) => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const tell = (event: HostEvent) => {
  for (const listener of listeners) listener(event);
};

beforeEach(() => {
  dispatched.length = 0;
  listeners.clear();
  ipcMain.handlers.clear();
  ipcRenderer.removeAllListeners();
  ipcRenderer.sender = { senderFrame: ownFrame(), sender: alive };
  FakeWindow.all = [];
  serveIpc(host);
});

describe('the bridge to a window', () => {
  it('has three names and nothing of Electron', () => {
    expect([...exposed.keys()]).toEqual(['twinpath']);
    expect(Object.keys(bridge)).toEqual(['call', 'subscribe', 'capabilities']);
    expect(bridge.capabilities).toEqual({ nativeDialogs: true, revealInFolder: false, nativeMenu: false });
  });

  it('carries a call to the host and its answer back', async () => {
    expect(await bridge.call('maps.list', { a: [1, 'я'] })).toEqual({
      ok: true,
      output: { echoed: { a: [1, 'я'] } },
    });
    expect(dispatched).toEqual([['maps.list', { a: [1, 'я'] }]]);
  });

  it('tells events to each window that shows the program, until they end', () => {
    const heard: HostEvent[] = [];
    const end = bridge.subscribe((...args) => heard.push(...args));
    const window = new FakeWindow({ webPreferences: {} });
    tell({ type: 'maps.changed' });
    expect(heard).toEqual([]);
    window.webContents.url = 'twinpath://app/index.html#/maps';
    tell({ type: 'maps.changed' });
    // The listener gets the event alone: with Electron's own object it could send to any channel.
    expect(heard).toEqual([{ type: 'maps.changed' }]);
    window.webContents.destroyed = true;
    tell({ type: 'maps.changed' });
    window.webContents.destroyed = false;
    window.destroyed = true;
    tell({ type: 'maps.changed' });
    window.destroyed = false;
    end();
    tell({ type: 'maps.changed' });
    expect(heard).toHaveLength(1);
    expect(ipcRenderer.listenerCount(eventChannel)).toBe(0);
  });

  it('has one channel in and one channel out', () => {
    expect([...ipcMain.handlers.keys()]).toEqual([callChannel]);
    expect(ipcMain.eventNames()).toEqual([]);
  });
});

describe('a call from somebody else', () => {
  const channels = [callChannel];

  it.each(channels.flatMap((channel) => forged.map((each) => [channel, ...each] as const)))(
    'on %s is refused: %s',
    async (channel, _name, senderFrame, sender) => {
      ipcRenderer.sender = { senderFrame, sender };
      expect(await ipcRenderer.invoke(channel, 'maps.list', {})).toEqual({
        ok: false,
        failure: { code: 'unauthorised', reason: null },
      });
      expect(dispatched).toEqual([]);
    },
  );

  it.each([undefined, null, 1, {}, ['maps.list'], { toString: () => 'maps.list' }.toString])(
    'with %j for a method is refused',
    async (method) => {
      const handler = ipcMain.handlers.get(callChannel);
      const reply = await handler?.(ipcRenderer.sender, method, {});
      expect(reply).toMatchObject({ ok: false, failure: { code: 'unknownMethod' } });
      expect(dispatched).toEqual([]);
    },
  );
});

describe('the end of the transport', () => {
  it('leaves no handler and no listener behind', () => {
    ipcMain.handlers.clear();
    listeners.clear();
    serveIpc(host)();
    expect([ipcMain.handlers.size, listeners.size]).toEqual([0, 0]);
  });
});
