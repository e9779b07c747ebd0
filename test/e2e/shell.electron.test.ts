import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ElectronBridge } from '../../src/contract/electron-bridge.ts';
import { type LaunchOptions, launchElectron, type RunningElectron } from './support/launch-electron.ts';

declare global {
  interface Window {
    readonly twinpath: ElectronBridge;
  }
}

const folders: string[] = [];
const running: RunningElectron[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-electron-'));
  folders.push(folder);
  return folder;
}

async function launch(options: LaunchOptions): Promise<RunningElectron> {
  const launched = await launchElectron(options);
  running.push(launched);
  return launched;
}

afterEach(async () => {
  for (const each of running.splice(0)) await each.kill9();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const call = ({ page }: RunningElectron, method: string, input: unknown) =>
  page.evaluate(
    ([name, value]) => window.twinpath.call(name as Parameters<ElectronBridge['call']>[0], value),
    [method, input] as const,
  );
const project = async (electron: RunningElectron) => {
  const reply = await call(electron, 'app.info', {});
  return (reply as { output: { project: { path: string } } }).output.project;
};
const mapTitles = async (electron: RunningElectron) => {
  const reply = await call(electron, 'maps.list', {});
  return (reply as { output: { maps: { title: string }[] } }).output.maps.map(({ title }) => title);
};
const newMap = (electron: RunningElectron, title: string) =>
  call(electron, 'maps.create', { templateId: 'blank', language: 'en', title });

describe('the program in Electron', () => {
  it('shows its page from its own scheme, without a word from the policy', async () => {
    const electron = await launch({ dataFolder: newFolder() });
    const { page, app } = electron;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.reload();
    await page.locator('#root > *, body > main').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1500);
    expect(complaints).toEqual([]);
    expect(new URL(page.url()).href).toMatch(/^twinpath:\/\/app\/(index\.html)?(#|$)/);
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
    expect(windows).toEqual([true]);
  });

  it('gives the page three names and nothing of Node', async () => {
    const { page } = await launch({ dataFolder: newFolder() });
    expect(
      await page.evaluate(() => ({
        bridge: Object.keys(window.twinpath),
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
          (name) => name in window,
        ),
      })),
    ).toEqual({ bridge: ['call', 'subscribe', 'capabilities'], node: [] });
  });

  it('reaches nothing outside, opens nothing, leaves its page for nothing and may nothing', async () => {
    const { page, app } = await launch({ dataFolder: newFolder() });
    const tried = await page.evaluate(async () => {
      const failed = (work: Promise<unknown>) =>
        work.then(
          () => 'done',
          () => 'failed',
        );
      const image = (src: string) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('done');
          picture.onerror = () => resolve('failed');
          picture.src = src;
        });
      return {
        fetched: await failed(fetch('https://example.com/')),
        loopback: await failed(fetch('http://127.0.0.1:9/')),
        image: await image('https://example.com/a.png'),
        opened: window.open('https://example.com/') === null,
        location: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
        media: await failed(navigator.mediaDevices.getUserMedia({ audio: true })),
        notification: await Notification.requestPermission(),
        evaluated: (() => {
          try {
            return new Function('return 1')();
          } catch {
            return 'failed';
          }
        })(),
        policy: await fetch('index.html').then((answer) => answer.headers.get('content-security-policy')),
        outside: await fetch('/..%2f..%2fpackage.json').then((answer) => answer.status),
      };
    });
    expect(tried).toMatchObject({
      fetched: 'failed',
      loopback: 'failed',
      image: 'failed',
      opened: true,
      location: 'denied',
      media: 'failed',
      notification: 'denied',
      evaluated: 'failed',
      outside: 404,
    });
    expect(tried.policy).toContain("default-src 'none'");
    // Not awaited in the page: a navigation that happened would end it.
    await page.evaluate(() => {
      setTimeout(() => window.location.assign('https://example.com/'), 0);
    });
    await page.waitForTimeout(500);
    expect(page.url()).toMatch(/^twinpath:\/\/app\/index\.html(#|$)/);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('loses nothing that it called stored when it is killed', async () => {
    const dataFolder = newFolder();
    const first = await launch({ dataFolder });
    for (const title of ['One', 'Two', 'Three']) await newMap(first, title);
    await first.kill9();
    const second = await launch({ dataFolder });
    expect(await mapTitles(second)).toEqual(expect.arrayContaining(['One', 'Two', 'Three']));
  });

  it('quits without waiting for anybody and leaves its files closed', async () => {
    const dataFolder = newFolder();
    const electron = await launch({ dataFolder });
    const { path } = await project(electron);
    await newMap(electron, 'Last');
    expect(existsSync(`${path}-wal`)).toBe(true);
    const from = Date.now();
    await electron.close();
    expect(Date.now() - from).toBeLessThan(5000);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(JSON.parse(readFileSync(join(dataFolder, 'window-state.json'), 'utf8'))).toMatchObject({
      bounds: { width: expect.any(Number) },
    });
  });

  it('brings the page back when its process crashes', async () => {
    const electron = await launch({ dataFolder: newFolder() });
    await newMap(electron, 'Kept');
    const titles = await electron.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      await loaded;
      return contents?.executeJavaScript(
        "window.twinpath.call('maps.list', {}).then((reply) => reply.output.maps.map(({ title }) => title))",
      );
    });
    expect(titles).toContain('Kept');
  });

  it('opens the project of a second start in the first one', async () => {
    const dataFolder = newFolder();
    const first = await launch({ dataFolder });
    const made = await call(first, 'project.create', { title: 'Other', path: join(dataFolder, 'other') });
    const { path } = (made as { output: { path: string } }).output;
    await call(first, 'project.create', { title: 'Present', path: null });
    expect((await project(first)).path).not.toBe(path);
    // It hands its argument over and ends, so it never has a window.
    await expect(launchElectron({ dataFolder, projectPath: path })).rejects.toThrow();
    await expect.poll(async () => (await project(first)).path).toBe(path);
  });

  it('tells a second window what the first one did', async () => {
    const electron = await launch({ dataFolder: newFolder() });
    const opened = electron.app.waitForEvent('window');
    await electron.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
      file?.submenu?.items[0]?.click();
    });
    const second = await opened;
    await second.waitForLoadState('domcontentloaded');
    const heard = second.evaluate(
      () =>
        new Promise((resolve) => {
          window.twinpath.subscribe(({ type }) => type === 'maps.changed' && resolve(type));
        }),
    );
    await second.waitForTimeout(100);
    await newMap(electron, 'Told');
    expect(await heard).toBe('maps.changed');
  });
});
