/** The Node host as people start it: a process of its own, killed the hard way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectHttp } from '../../../renderer/transport/connect-http.ts';
import { type TestWindow, testWindow } from '../../contract/start-http.ts';
import { root } from '../../contract/started-host.ts';
import { TestWindowSession } from '../../contract/test-window-session.ts';

let folder: string;
const processes: ChildProcess[] = [];
const windows: TestWindow[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinpath-main-'));
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.close();
  for (const child of processes.splice(0)) await kill(child);
  rmSync(folder, { recursive: true, force: true });
});

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill('SIGKILL');
  });
}

interface Running {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  printed(): string;
  readonly ended: Promise<number | null>;
}

function run(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [join(root, 'src/host/http/main.ts'), '--data', folder, ...args], {
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, printed: () => text, ended };
}

async function launch(args: readonly string[] = []) {
  // In development mode the window's files come from elsewhere, so none have to be built for this.
  const port = await freePort();
  const running = run(['--dev', '--port', String(port), ...args], {
    TWINPATH_DEV_ORIGIN: `http://127.0.0.1:${port}`,
  });
  await expect.poll(() => running.printed(), { timeout: 15_000 }).toMatch(/#token=[\w-]{43}/);
  const window = testWindow(running.printed().match(/http:\S+#token=\S+/)?.[0] ?? '');
  windows.push(window);
  return { ...running, ...(await connectHttp(window.surroundings)) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

describe('the Node host as a process', () => {
  it('opens the last project with every acknowledged change after it was killed', async () => {
    const first = await launch();
    const made = await first.client.call('project.create', {
      title: 'Mine',
      path: join(folder, 'mine.twinpath'),
    });
    const { mapId } = await first.client.call('maps.create', {
      templateId: 'blank',
      language: 'en',
      title: 'Kept',
    });
    const session = await TestWindowSession.open(first.client, mapId, 'anna');
    session.run('map.update', { id: mapId, patch: { summary: 'acknowledged' } });
    await session.sendAll();
    await first.client.call('settings.set', { authorName: 'Anna' });
    await kill(first.child);

    const second = await launch();
    const info = await second.client.call('app.info', {});
    expect(info.project).toEqual(made);
    expect(info.settings.authorName).toBe('Anna');
    const { maps } = await second.client.call('maps.list', {});
    expect(maps).toMatchObject([{ id: mapId, title: 'Kept', summary: 'acknowledged', seq: 2 }]);
    // The default project got its sample once.
    const recent = (await second.client.call('project.recent', {})).projects;
    await second.client.call('project.open', {
      path: recent.find(({ path }) => path !== made.path)?.path ?? '',
    });
    expect((await second.client.call('maps.list', {})).maps).toHaveLength(1);
  });

  it('prints another address when one was used, and ends when it is told to', async () => {
    const { printed, child, ended } = await launch();
    await expect.poll(() => printed().match(/#token=[\w-]{43}/g)?.length).toBe(2);
    expect(new Set(printed().match(/#token=[\w-]{43}/g)).size).toBe(2);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says what is wrong in words, without a stack', async () => {
    const wrong = run(['--port', 'many']);
    expect(await wrong.ended).toBe(2);
    expect(wrong.printed()).toContain('--port many');
    const missing = run(['--dev', '--project', join(folder, 'none.twinpath')]);
    expect(await missing.ended).toBe(1);
    expect(missing.printed()).toContain('project file is not where it was');
    const { child } = await launch();
    const busy = run(['--dev'], { LC_ALL: 'ru_RU.UTF-8' });
    expect(await busy.ended).toBe(1);
    expect(busy.printed()).toMatch(/[а-яё]{4}/i);
    for (const { printed } of [wrong, missing, busy]) expect(printed()).not.toMatch(/^\s+at /m);
    await kill(child);
  });
});
