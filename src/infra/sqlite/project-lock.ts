/**
 * One program owns a project file at a time. The owner keeps `<file>.lock` beside it, which says who it is, and touches
 * it every two seconds. A lock whose process is gone, or that nobody touched for a while, is taken over.
 *
 * A process that was stopped for long (a sleeping laptop, a debugger) can lose its lock and come back. That is why
 * the owner looks at the lock before each write (`isHeld`): it may lose its place, never write over somebody's work.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { ProjectOpenError } from '../../services/ports/project-store.ts';
import { errorCode } from './sqlite-errors.ts';

const beatEvery = 2000;
/** A lock that nobody touched for this long, in milliseconds, is stale when its process can't be asked. */
const silentAfter = 5000;
/** On another machine the clock may differ as well. */
const silentElsewhereAfter = 30_000;

interface LockOwner {
  readonly nonce: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system tells it: a new process with the old number is not the owner. */
  readonly started: string;
}

export class ProjectLock {
  readonly #path: string;
  readonly #text: string;
  readonly #timer: NodeJS.Timeout;
  /** The file as it was when it last held our words; null when it has to be read again. */
  #mark: string | null = null;

  /** @throws ProjectOpenError `busy` when a living program owns the file; the system's errors otherwise. */
  constructor(projectPath: string) {
    this.#path = `${projectPath}.lock`;
    const owner: LockOwner = {
      nonce: randomUUID(),
      pid: process.pid,
      host: hostname(),
      started: processStart(process.pid) ?? '',
    };
    this.#text = JSON.stringify(owner);
    if (!this.#tryTake()) this.#takeOver();
    this.#timer = setInterval(() => this.#beat(), beatEvery);
    // A program with nothing else to do may end; the next one finds a lock without a process.
    this.#timer.unref();
  }

  /** Whether this is still the owner. A lock that somebody deleted by hand is put back. */
  isHeld(): boolean {
    const mark = fileMark(this.#path);
    // Asked at every write. Unread, only a file that has not been touched since it was last read as ours counts.
    if (mark !== null && mark === this.#mark) return true;
    this.#mark = null;
    const text = readText(this.#path);
    if (text === null) return this.#tryTake();
    if (text !== this.#text) return false;
    this.#mark = mark;
    return true;
  }

  release(): void {
    clearInterval(this.#timer);
    if (readText(this.#path) === this.#text) rmSync(this.#path, { force: true });
  }

  #tryTake(): boolean {
    try {
      writeFileSync(this.#path, this.#text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      // A full disk takes the name and not the words: such a lock would be nobody's.
      if (readText(this.#path) === '') rmSync(this.#path, { force: true });
      throw error;
    }
  }

  #takeOver(): void {
    const seen = readText(this.#path);
    if (seen !== null) {
      const reason = whyAlive(seen, this.#path);
      if (reason !== null) throw new ProjectOpenError('busy', reason);
      // Moved away and looked at again: if somebody else took the lock over just now, it is theirs and goes back.
      const aside = `${this.#path}.${randomUUID()}`;
      try {
        renameSync(this.#path, aside);
        if (readText(aside) !== seen) putBack(aside, this.#path);
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
      } finally {
        rmSync(aside, { force: true });
      }
    }
    if (!this.#tryTake()) throw new ProjectOpenError('busy', 'another program was faster');
  }

  #beat(): void {
    try {
      const now = new Date();
      if (readText(this.#path) === this.#text) utimesSync(this.#path, now, now);
    } catch {
      // The folder may be away for a moment (a network drive, a stick): the next write says so in words.
    }
  }
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // There is a lock again already; its owner and the one moved away both ask `isHeld` before they write.
  }
}

/** Changes whenever the file is written, touched or put in place of another. Null when there is no such file. */
function fileMark(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined
    ? null
    : `${stats.dev} ${stats.ino} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.size}`;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Why a lock has to be respected, or null when it is stale. */
function whyAlive(text: string, path: string): string | null {
  const owner = parseOwner(text);
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // A clock that was set back makes a lock of the future: no more alive than one of the past.
  const silence = Math.abs(Date.now() - touched);
  if (owner === null) return silence < silentAfter ? 'a lock is being written' : null;
  const who = `process ${owner.pid} on ${owner.host}`;
  if (owner.host !== hostname()) return silence < silentElsewhereAfter ? who : null;
  if (!isRunning(owner.pid)) return null;
  const started = processStart(owner.pid);
  if (started !== null && owner.started !== '') return started === owner.started ? who : null;
  return silence < silentAfter ? who : null;
}

function parseOwner(text: string): LockOwner | null {
  try {
    const { nonce, pid, host, started } = JSON.parse(text) as Partial<LockOwner>;
    const complete =
      typeof nonce === 'string' &&
      Number.isInteger(pid) &&
      typeof host === 'string' &&
      typeof started === 'string';
    return complete ? { nonce, pid: pid as number, host, started } : null;
  } catch {
    // Cut off by a full disk or a crash while it was written.
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is a process too.
    return errorCode(error) === 'EPERM';
  }
}

/** When a process started, in the system's own terms; '' when it has ended; null where no file of the system says it. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Ended, and its parent has not asked how yet: it owns nothing any more.
    return fields[0] === 'Z' ? '' : `${boot} ${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}
