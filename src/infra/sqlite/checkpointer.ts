/**
 * Moves the log into the file when nobody is editing, so that a copy of the file alone is nearly always whole; and
 * within seconds of a deletion, so that what people delete leaves the disk.
 */
import type { WriteDb } from './connection.ts';

const idleFor = 2000;
const afterDeletionAtMost = 3000;
const afterWriteAtMost = 30_000;

export class Checkpointer {
  readonly #run: () => void;
  #timer: NodeJS.Timeout | null = null;
  /** When it is due unless something is written before. */
  #due = Number.POSITIVE_INFINITY;
  /** The instant until which it may be put off by further edits. */
  #deadline = Number.POSITIVE_INFINITY;

  /** @param run moves the log; must not throw. */
  constructor(run: () => void) {
    this.#run = run;
  }

  noteWrite(removedSomething: boolean): void {
    const now = performance.now();
    const most = removedSomething ? afterDeletionAtMost : afterWriteAtMost;
    this.#deadline = Math.min(this.#deadline, now + most);
    this.#due = Math.min(now + idleFor, this.#deadline);
    // A timer that runs already looks at the time again when it ends: a new one for each edit would cost more.
    if (this.#timer === null) this.#wait(now);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#due = Number.POSITIVE_INFINITY;
    this.#deadline = Number.POSITIVE_INFINITY;
  }

  #wait(now: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fire(), Math.max(0, this.#due - now));
    // It never keeps a program from ending: closing the project does the same.
    this.#timer.unref();
  }

  #fire(): void {
    const now = performance.now();
    if (now < this.#due) {
      this.#wait(now);
      return;
    }
    this.stop();
    this.#run();
  }
}

/** Moves the log into the file. A failure costs nothing: everything stays in the log. */
export function checkpoint(db: WriteDb): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full or a failing disk: the next commit meets it too, and says so.
  }
}
