import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import { createClient } from '../../src/contract/client.ts';
import type { ElectronBridge } from '../../src/contract/electron-bridge.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron);

import { contentSecurityPolicy } from '../../src/host/security/content-security-policy.ts';
import { answers, app, calls, defaultSession, exposed, FakeWindow, fakeElectron } from './fake-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinpath-main-'));
const dataFolder = join(folder, 'data');
const program = join(folder, 'program');
const argv = process.argv;
const { dialog, protocol, Menu, nativeTheme } = fakeElectron;

let client: Client;

/** The whole main process on a fake Electron: our own host, files and database behind it. */
beforeAll(async () => {
  mkdirSync(join(program, 'dist/renderer'), { recursive: true });
  writeFileSync(join(program, 'dist/renderer/index.html'), '<!doctype html>');
  symlinkSync(fileURLToPath(new URL('../../assets', import.meta.url)), join(program, 'assets'));
  app.appPath = program;
  process.argv = ['electron', '.', `--data=${dataFolder}`];
  await import('../../electron/main.ts');
  calls.push('main loaded');
  app.becomeReady();
  await vi.waitFor(() => expect(FakeWindow.all).toHaveLength(1), 10_000);
  await import('../../electron/preload.ts');
  client = createClient(exposed.get('twinpath') as ElectronBridge);
});

afterAll(() => {
  process.argv = argv;
  rmSync(folder, { recursive: true, force: true });
});

const menuLabels = () =>
  (Menu.buildFromTemplate.seen.at(-1) as [{ label: string }[]])[0].map(({ label }) => label);

describe('the main process', () => {
  it('says what it must before the app is ready, and that first', () => {
    const before = calls.slice(0, calls.indexOf('main loaded'));
    expect(before).toEqual([
      'app.setName',
      'app.setPath userData',
      'app.setPath sessionData',
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'commandLine.appendSwitch',
      'app.requestSingleInstanceLock',
      'app.whenReady',
    ]);
    expect(app.paths.get('userData')).toBe(dataFolder);
  });

  it('closes the session and serves the protocol before there is a window', () => {
    const order = ['session.setSpellCheckerEnabled', 'protocol.handle', 'BrowserWindow', 'window.loadURL'];
    expect(order.map((name) => calls.indexOf(name))).toEqual(
      order.map((name) => calls.indexOf(name)).toSorted((a, b) => a - b),
    );
    expect(calls.indexOf('session.setSpellCheckerEnabled')).toBeGreaterThan(calls.indexOf('ready'));
    expect([...defaultSession.handlers.keys()]).toHaveLength(6);
  });

  it('shows its page, hardened, in a window', () => {
    const [window] = FakeWindow.all;
    expect(window?.webContents.url).toBe('twinpath://app/index.html');
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      devTools: true,
    });
    expect(window?.options.webPreferences.preload).toBe(join(program, 'dist/electron/preload.cjs'));
    expect(window?.webContents.listenerCount('will-frame-navigate')).toBe(1);
    expect(window?.webContents.openHandler).not.toBeNull();
  });

  it('serves the page under the policy', async () => {
    const [scheme, handler] = protocol.handle.seen[0] as [string, (request: Request) => Promise<Response>];
    expect(scheme).toBe('twinpath');
    const answer = await handler(new Request('twinpath://app/'));
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    const thumbnail = await handler(new Request('twinpath://app/thumbnails/nothing?seq=1&lang=ru'));
    expect(thumbnail.status).toBe(404);
  });

  it('answers calls of the window from the real host', async () => {
    const info = await client.call('app.info', {});
    expect(info.capabilities.nativeDialogs).toBe(true);
    expect(info.systemLanguage).toBe('en');
    expect(existsSync(info.project.path)).toBe(true);
  });

  it('tells its windows of what another one did', async () => {
    const heard: string[] = [];
    const end = client.subscribe((event) => heard.push(event.type));
    await client.call('project.create', { title: 'Second', path: null });
    expect(heard).toContain('project.changed');
    end();
  });

  it('has a menu in the language of the settings, and follows them', async () => {
    expect(menuLabels()).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    await client.call('settings.set', { language: 'ru', theme: 'dark' });
    expect(menuLabels()).toEqual(['Файл', 'Правка', 'Вид', 'Окно', 'Справка']);
    expect(nativeTheme.themeSource).toBe('dark');
    await client.call('settings.set', { language: null, theme: 'system' });
    expect(menuLabels()[0]).toBe('File');
  });

  it('leaves undo, redo and zoom to the page', () => {
    const text = JSON.stringify(Menu.buildFromTemplate.seen.at(-1));
    expect(text).not.toMatch(/"(undo|redo|zoomIn|zoomOut|resetZoom|pasteAndMatchStyle|delete)"/);
    expect(text).toMatch(/"copy"/);
  });

  it('opens a project that a second start brings along', async () => {
    const created = await client.call('project.create', { title: 'Third', path: null });
    await client.call('project.create', { title: 'Fourth', path: null });
    const name = created.path.slice(created.path.lastIndexOf('/') + 1);
    app.emit('second-instance', {}, ['twinpath', name], join(created.path, '..'));
    await vi.waitFor(async () => {
      expect((await client.call('app.info', {})).project.path).toBe(created.path);
    });
    expect(FakeWindow.all[0]?.focus.seen.length).toBeGreaterThan(0);
  });

  it('says in words why a project does not open, and keeps the present one', async () => {
    const before = (await client.call('app.info', {})).project.path;
    const path = join(folder, 'letter.twinpath');
    writeFileSync(path, 'not a project');
    dialog.shown.length = 0;
    const event = { preventDefault: vi.fn() };
    app.emit('open-file', event, path);
    await vi.waitFor(() => expect(dialog.shown).toHaveLength(1));
    expect(event.preventDefault).toHaveBeenCalled();
    expect(dialog.shown[0]?.options.message).toBe('The project did not open');
    expect(dialog.shown[0]?.options.detail).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe('not a project');
    expect((await client.call('app.info', {})).project.path).toBe(before);
  });

  it('shows the dialog of the system when the window asks for a file', async () => {
    answers.canceled = false;
    answers.filePaths = ['/somewhere/a.twinpath'];
    expect(await client.call('project.choose', { purpose: 'open' })).toEqual({
      path: '/somewhere/a.twinpath',
    });
    answers.filePath = '/somewhere/b.twinpath';
    expect(await client.call('project.choose', { purpose: 'create' })).toEqual({
      path: '/somewhere/b.twinpath',
    });
    answers.canceled = true;
    expect(await client.call('project.choose', { purpose: 'open' })).toEqual({ path: null });
    answers.canceled = false;
  });

  it('quits when the last window is closed, once the host has put its files away', async () => {
    const { path } = (await client.call('app.info', {})).project;
    expect(existsSync(`${path}-wal`)).toBe(true);
    app.emit('window-all-closed');
    expect(calls).toContain('app.quit');
    const event = { preventDefault: vi.fn() };
    app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(calls).toContain('app.exit'));
    expect(existsSync(`${path}-wal`)).toBe(false);
    app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
  });
});
