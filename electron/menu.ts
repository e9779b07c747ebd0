/**
 * The application menu. RULE: no undo, redo and zoom roles: their keys belong to the map, and the window has them. Cut, copy
 * and paste are roles because they arrive in the page as the events that the map listens to.
 */
import { BrowserWindow, type MenuItemConstructorOptions as Item, Menu } from 'electron';
import type { Words } from './words.ts';

export interface MenuOptions {
  readonly mac: boolean;
  readonly devTools: boolean;
  readonly words: Words['menu'];
  newWindow(): void;
  openProject(): void;
  showLog(): void;
}

const sizeStep = 0.5;
const farthest = 3;
const separator: Item = { type: 'separator' };

/** @param delta null: back to the normal size */
function sizeItem(label: string, delta: number | null): Item {
  return {
    label,
    click: () => {
      const contents = BrowserWindow.getFocusedWindow()?.webContents;
      const level = delta === null ? 0 : (contents?.getZoomLevel() ?? 0) + delta;
      contents?.setZoomLevel(Math.max(-farthest, Math.min(farthest, level)));
    },
  };
}

export function menuTemplate({ mac, devTools, words, ...actions }: MenuOptions): Item[] {
  const about: Item = { role: 'about', label: words.about };
  const quit: Item = { role: 'quit', label: words.quit };
  const file: Item[] = [
    { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.newWindow() },
    { label: words.openProject, accelerator: 'CmdOrCtrl+O', click: () => actions.openProject() },
    separator,
    { role: 'close', label: words.closeWindow },
    ...(mac ? [] : [separator, quit]),
  ];
  const edit: Item[] = [
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    separator,
    { role: 'selectAll', label: words.selectAll },
  ];
  const developer: Item[] = [
    separator,
    { role: 'reload', label: words.reload, accelerator: 'CmdOrCtrl+Shift+R' },
    { role: 'toggleDevTools', label: words.developerTools },
  ];
  const view: Item[] = [
    sizeItem(words.larger, sizeStep),
    sizeItem(words.smaller, -sizeStep),
    sizeItem(words.normalSize, null),
    separator,
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(devTools ? developer : []),
  ];
  const front: Item = { role: 'front', label: words.allToFront };
  const windows: Item[] = [{ role: 'minimize', label: words.minimise }, ...(mac ? [front] : [])];
  const log: Item = { label: words.showLog, click: () => actions.showLog() };
  const help: Item[] = [log, ...(mac ? [] : [separator, about])];
  return [
    ...(mac ? [{ label: 'Twinpath', submenu: [about, separator, quit] }] : []),
    { label: words.file, submenu: file },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, role: 'window', submenu: windows },
    { label: words.help, role: 'help', submenu: help },
  ];
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
