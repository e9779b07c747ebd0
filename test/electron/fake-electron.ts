/**
 * A small stand-in for the module `electron`, which can only be had inside Electron. It notes what is asked of it, and
 * joins ipcMain and ipcRenderer back to back with copies in between, as processes do.
 *   vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron);
 */
import { EventEmitter } from 'node:events';

export type Handler = (...args: never[]) => unknown;

/** What a frame looks like to whoever checks the sender of a call. */
export interface FakeFrame {
  url: string;
  origin: string;
  parent: FakeFrame | null;
}

export const ownFrame = (): FakeFrame => ({
  url: 'twinpath://app/index.html',
  origin: 'twinpath://app',
  parent: null,
});

/** Everything that was called, in order, as `object.method`. */
export const calls: string[] = [];

/** A function that notes its calls and answers always the same. */
function noted<Result>(name: string, answer: Result) {
  const seen: unknown[][] = [];
  const call = (...args: unknown[]): Result => {
    calls.push(name);
    seen.push(args);
    return answer;
  };
  return Object.assign(call, { seen });
}

export class FakeSession extends EventEmitter {
  /** By the name of the method that set them. */
  readonly handlers = new Map<string, Handler>();
  readonly setSpellCheckerEnabled = noted('session.setSpellCheckerEnabled', undefined);
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => this.handlers.set('onBeforeRequest', handler),
  };
  setPermissionRequestHandler = (handler: Handler) => this.handlers.set('permissionRequest', handler);
  setPermissionCheckHandler = (handler: Handler) => this.handlers.set('permissionCheck', handler);
  setDevicePermissionHandler = (handler: Handler) => this.handlers.set('devicePermission', handler);
  setDisplayMediaRequestHandler = (handler: Handler) => this.handlers.set('displayMedia', handler);
  setBluetoothPairingHandler = (handler: Handler) => this.handlers.set('bluetoothPairing', handler);
}

export class FakeContents extends EventEmitter {
  url = '';
  destroyed = false;
  mainFrame: FakeFrame | null = ownFrame();
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly reload = noted('contents.reload', undefined);
  readonly forcefullyCrashRenderer = noted('contents.forcefullyCrashRenderer', undefined);
  readonly setWebRTCIPHandlingPolicy = noted('contents.setWebRTCIPHandlingPolicy', undefined);
  setWindowOpenHandler = (handler: FakeContents['openHandler']) => {
    this.openHandler = handler;
  };
  isDestroyed = () => this.destroyed;
  getURL = () => this.url;
  send = (channel: string, payload: unknown) => {
    ipcRenderer.emit(channel, { sender: ipcRenderer }, structuredClone(payload));
  };
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  static getAllWindows = () => FakeWindow.all;
  static getFocusedWindow = () => FakeWindow.all[0] ?? null;
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  readonly webContents = new FakeContents();
  readonly show = noted('window.show', undefined);
  readonly focus = noted('window.focus', undefined);
  readonly restore = noted('window.restore', undefined);
  readonly maximize = noted('window.maximize', undefined);
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  destroyed = false;

  constructor(options: FakeWindow['options']) {
    super();
    calls.push('BrowserWindow');
    this.options = options;
    FakeWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    calls.push('window.loadURL');
    this.webContents.url = url;
  }
  isDestroyed = () => this.destroyed;
  isMinimized = () => false;
  isMaximized = () => true;
  getNormalBounds = () => this.bounds;
  destroy = () => {
    this.destroyed = true;
    FakeWindow.all = FakeWindow.all.filter((window) => window !== this);
  };
}

const { promise: ready, resolve: makeReady } = Promise.withResolvers<void>();

class FakeApp extends EventEmitter {
  isPackaged = false;
  lock = true;
  readonly paths = new Map<string, string>([['appData', '/nowhere']]);
  readonly enableSandbox = noted('app.enableSandbox', undefined);
  readonly setName = noted('app.setName', undefined);
  readonly quit = noted('app.quit', undefined);
  readonly exit = noted('app.exit', undefined);
  readonly switches = new Set<string>();
  readonly commandLine = {
    appendSwitch: noted('commandLine.appendSwitch', undefined),
    hasSwitch: (name: string) => this.switches.has(name),
  };
  setPath = (name: string, path: string) => {
    calls.push(`app.setPath ${name}`);
    this.paths.set(name, path);
  };
  getPath = (name: string) => this.paths.get(name) ?? '';
  appPath = '';
  getAppPath = () => this.appPath;
  getLocale = () => 'en-GB';
  requestSingleInstanceLock = () => {
    calls.push('app.requestSingleInstanceLock');
    return this.lock;
  };
  ready = false;
  isReady = () => this.ready;
  whenReady = () => {
    calls.push('app.whenReady');
    return ready;
  };
  becomeReady = () => {
    calls.push('ready');
    this.ready = true;
    makeReady();
  };
}

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, (...args: unknown[]) => unknown>();
  handle = (channel: string, handler: (...args: unknown[]) => unknown) => {
    if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.handlers.set(channel, handler);
  };
  removeHandler = (channel: string) => this.handlers.delete(channel);
}

class FakeIpcRenderer extends EventEmitter {
  /** Calls go out from here: tests put a forged sender in its place. */
  sender: { senderFrame: unknown; sender: { isDestroyed(): boolean } } = {
    senderFrame: ownFrame(),
    sender: { isDestroyed: () => false },
  };
  invoke = async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const handler = ipcMain.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(this.sender, ...structuredClone(args)));
  };
}

export const app = new FakeApp();
export const ipcMain = new FakeIpcMain();
export const ipcRenderer = new FakeIpcRenderer();
export const defaultSession = new FakeSession();
/** What the preload has put into the page. */
export const exposed = new Map<string, unknown>();

/** What the next dialogs answer. */
export const answers = { response: 0, filePath: '', filePaths: [] as string[], canceled: false };
const shownDialogs: { kind: string; options: Record<string, unknown> }[] = [];
const note = (kind: string, args: unknown[]) => {
  shownDialogs.push({ kind, options: args.at(-1) as Record<string, unknown> });
};

const dialog = {
  shown: shownDialogs,
  showErrorBox: noted('dialog.showErrorBox', undefined),
  showMessageBox: async (...args: unknown[]) => {
    note('message', args);
    return { response: answers.response };
  },
  showMessageBoxSync: (...args: unknown[]) => {
    note('message', args);
    return answers.response;
  },
  showSaveDialog: async (...args: unknown[]) => {
    note('save', args);
    return { canceled: answers.canceled, filePath: answers.filePath };
  },
  showOpenDialog: async (...args: unknown[]) => {
    note('open', args);
    return { canceled: answers.canceled, filePaths: answers.filePaths };
  },
};

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };

export const fakeElectron = {
  app,
  ipcMain,
  ipcRenderer,
  dialog,
  BrowserWindow: FakeWindow,
  session: { defaultSession },
  protocol: {
    registerSchemesAsPrivileged: noted('protocol.registerSchemesAsPrivileged', undefined),
    handle: noted('protocol.handle', undefined),
  },
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  shell: {
    openExternal: noted('shell.openExternal', Promise.resolve()),
    showItemInFolder: noted('shell.showItemInFolder', undefined),
  },
  Menu: {
    buildFromTemplate: noted('Menu.buildFromTemplate', {}),
    setApplicationMenu: noted('Menu.setApplicationMenu', undefined),
  },
  nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
  screen: { getPrimaryDisplay: () => ({ workArea }), getAllDisplays: () => [{ workArea }] },
};
