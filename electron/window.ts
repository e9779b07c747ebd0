/** Windows: how they are made, remembered, and brought back when the page in them fails. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appPage } from './app-origin.ts';
import { ask, askAtOnce } from './ask.ts';
import type { Log } from './log.ts';
import { safeWebPreferences } from './security.ts';
import { fitToDisplays, readWindowState, smallest, writeWindowState } from './window-state.ts';
import type { Words } from './words.ts';

/** Crashes of a page within this time, in ms, count as one row; so many are mended without a question. */
const row = { within: 60_000, mended: 3 };
/** A further window stands a little off the others. */
const step = 32;

export interface WindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
  readonly stateFile: string;
  words(): Words;
  readonly log: Log;
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const areas = displays.map((display) => display.workArea);
  const { bounds, maximised } = fitToDisplays(readWindowState(options.stateFile), areas);
  const shift = BrowserWindow.getAllWindows().length * step;
  const window = new BrowserWindow({
    ...bounds,
    x: bounds.x + shift,
    y: bounds.y + shift,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Twinpath',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181f' : '#f7f8fa',
    webPreferences: safeWebPreferences(options.preload, options.devTools),
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    writeWindowState(options.stateFile, state);
  });
  askBeforeLosingEdits(window, options);
  mendCrashes(window, options);
  offerReloadWhenStuck(window, options);
  void window.loadURL(appPage).catch(() => options.log('window: the page did not load'));
  return window;
}

/** A page objects to closing only while edits are on their way to the host; Electron by itself would just stay. */
function askBeforeLosingEdits(window: BrowserWindow, { words }: WindowOptions): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { question, detail, stay, leave } = words().leave;
    const leaves = askAtOnce(window, { type: 'warning', message: question, detail, buttons: [stay, leave] });
    if (leaves) event.preventDefault();
  });
}

function mendCrashes(window: BrowserWindow, { words, log }: WindowOptions): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    log(`window: the page's process is gone, ${reason} ${exitCode}`);
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < row.within), now];
    if (crashes.length > row.mended) {
      crashes = [];
      const { question, detail, reload, close } = words().crashed;
      const closes = await ask(window, {
        type: 'error',
        message: question,
        detail,
        buttons: [reload, close],
      });
      if (closes) return window.destroy();
    }
    // Not from within the event: the process is still being taken down.
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}

function offerReloadWhenStuck(window: BrowserWindow, { words, log }: WindowOptions): void {
  let asking: AbortController | null = null;
  window.on('responsive', () => asking?.abort());
  window.on('unresponsive', async () => {
    if (asking !== null) return;
    log('window: unresponsive');
    asking = new AbortController();
    const { signal } = asking;
    const { question, detail, wait, reload } = words().unresponsive;
    const buttons = [wait, reload] as const;
    const reloads = await ask(window, { type: 'warning', message: question, detail, buttons, signal });
    asking = null;
    // Its end is then mended as any crash is.
    if (reloads && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  });
}
