import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { ProjectWriteError } from '../../../src/services/ports/project-store.ts';
import { MapEditor } from '../support/map-editor.ts';
import { openReason } from '../support/open-reason.ts';
import { newProject } from '../support/project-folder.ts';

const holder = fileURLToPath(new URL('../support/lock-holder.ts', import.meta.url));
const stores = sqliteProjectStores();

/** Another program that has the project open. */
async function otherOwner(path: string): Promise<ChildProcess> {
  const args = ['--disable-warning=ExperimentalWarning', holder, path];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the other program did not open the project')));
  });
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

function closedProject(): string {
  const store = newProject();
  store.close();
  return store.path;
}

function writeLock(path: string, owner: Record<string, unknown>, secondsAgo: number): void {
  writeFileSync(`${path}.lock`, JSON.stringify({ nonce: 'other', started: '', ...owner }));
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(`${path}.lock`, then, then);
}

describe('a project that a program has open', () => {
  it('is busy for everybody else, in this program and in others, until it is closed', async () => {
    const path = closedProject();
    const other = await otherOwner(path);
    expect(openReason(() => stores.open(path))).toBe('busy');
    await end(other, 'SIGTERM');
    const mine = stores.open(path);
    expect(openReason(() => stores.open(path))).toBe('busy');
    mine.close();
    expect(existsSync(`${path}.lock`)).toBe(false);
    expect(openReason(() => stores.open(path))).toBe('opened');
  });

  it('can be opened at once when its owner was killed', async () => {
    const path = closedProject();
    await end(await otherOwner(path), 'SIGKILL');
    expect(existsSync(`${path}.lock`)).toBe(true);
    const start = performance.now();
    expect(openReason(() => stores.open(path))).toBe('opened');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('stays busy while its owner is only stopped', async () => {
    const path = closedProject();
    const other = await otherOwner(path);
    other.kill('SIGSTOP');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${path}.lock`, longAgo, longAgo);
    expect(openReason(() => stores.open(path))).toBe(process.platform === 'linux' ? 'busy' : 'opened');
    other.kill('SIGCONT');
  });
});

describe('a lock', () => {
  it('of a process that has another start time is stale: the number was given away again', () => {
    const path = closedProject();
    writeLock(path, { pid: process.pid, host: hostname(), started: 'another boot 1' }, 0);
    expect(openReason(() => stores.open(path))).toBe(process.platform === 'linux' ? 'opened' : 'busy');
  });

  it('of another machine holds while it is touched, and is stale half a minute later', () => {
    const path = closedProject();
    writeLock(path, { pid: 1, host: 'another machine' }, 10);
    expect(openReason(() => stores.open(path))).toBe('busy');
    writeLock(path, { pid: 1, host: 'another machine' }, 31);
    expect(openReason(() => stores.open(path))).toBe('opened');
  });

  it.each(['', '{"nonce":', '[]', 'null'])('that says "%s" holds for five seconds only', (text) => {
    const path = closedProject();
    writeFileSync(`${path}.lock`, text);
    expect(openReason(() => stores.open(path))).toBe('busy');
    const then = new Date(Date.now() - 5100);
    utimesSync(`${path}.lock`, then, then);
    expect(openReason(() => stores.open(path))).toBe('opened');
  });

  it('that was lost stops its former owner from writing over the new one', () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'lost');
    editor.begin();
    writeLock(store.path, { pid: 1, host: 'another machine' }, 0);
    const rename = { name: 'map.update', args: { id: 'map', patch: { title: 'Поздно' } } };
    expect(() => editor.run(rename)).toThrow(ProjectWriteError);
    expect(() => store.setTitle('Поздно')).toThrow('taken the file over');
    expect(store.checkIntegrity()).toMatchObject({ ok: true, transactions: 2 });
    store.close();
    expect(readFileSync(`${store.path}.lock`, 'utf8')).toContain('another machine');
  });

  it('that somebody deleted by hand is put back at the next write', () => {
    const store = newProject();
    rmSync(`${store.path}.lock`);
    store.setTitle('Новое имя');
    expect(openReason(() => stores.open(store.path))).toBe('busy');
  });
});
