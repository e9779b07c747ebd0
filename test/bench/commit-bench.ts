/**
 * How long a host takes for one edit: request text in, checked, hashed, stored, told to the other windows, answer text out.
 * Beside it, in turns and so under the same load: the least that SQLite needs to keep one record and one log row through
 * a power cut, and the least that the disk needs for 4 KiB.
 */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { executeCommand } from '../../src/core/commands/execute-command.ts';
import { command } from '../../src/core/commands/registry.ts';
import { recordsOf } from '../../src/core/store/records.ts';
import type { Transaction } from '../../src/core/store/transaction.ts';
import { type BenchProject, bigMapId, openBenchProject } from './support/bench-project.ts';
import { median, quantile } from './support/statistics.ts';
import type { Row } from './support/table.ts';

export interface CommitBenchOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
}

/** Takes the edit of a round; says how long that took, in milliseconds. */
type Contestant = (round: number) => number | Promise<number>;

const warmUp = 300;
const bareName = 'SQLite: record + log row';

export async function commitBench({ sizes, rounds }: CommitBenchOptions): Promise<Row[]> {
  const projects: BenchProject[] = [];
  for (const size of sizes) projects.push(await openBenchProject(size));
  const count = rounds + warmUp;
  const editsByProject = projects.map((project) => editsOf(project, count));
  const folder = projects[0]?.folder ?? '';
  const disk = bareDisk(join(folder, 'bare.bin'));
  const sqlite = bareSqlite(join(folder, 'bare.db'), editsByProject[0] ?? []);
  const contestants: [string, Contestant][] = [
    ['4 KiB write + fdatasync', disk.run],
    [bareName, sqlite.run],
    ...projects.map((project, index): [string, Contestant] => [
      `map.commit, ${sizes[index]} touchpoints`,
      hostCommit(project, editsByProject[index] ?? []),
    ]),
  ];
  const times = new Map<string, number[]>(contestants.map(([name]) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      // Another one begins each round, so that nobody always comes after the same one.
      const [name, run] = contestants[(turn + round) % contestants.length] as [string, Contestant];
      const took = await run(round);
      if (round >= warmUp) times.get(name)?.push(took);
    }
  }
  disk.close();
  sqlite.close();
  for (const project of projects) await project.close();
  return rowsOf(times);
}

function rowsOf(times: ReadonlyMap<string, readonly number[]>): Row[] {
  const bare = times.get(bareName) ?? [];
  return [...times].map(([what, values]) => ({
    what,
    'median ms': median(values),
    'p95 ms': quantile(values, 0.95),
    'x SQLite (median)': median(values) / median(bare),
    'x SQLite (p95)': quantile(values, 0.95) / quantile(bare, 0.95),
  }));
}

/** One person renames one touchpoint again and again. */
function editsOf(project: BenchProject, count: number): Transaction[] {
  let records = recordsOf(project.mapRecords);
  const edits: Transaction[] = [];
  for (let number = 0; number < count; number += 1) {
    const rename = command('touchpoint.update', {
      id: 'employee-touchpoint-3',
      patch: { title: `Отвечает на повторное обращение, раз ${number}` },
    });
    const doer = { transactionId: `bench-edit-${number}`, at: Date.now(), author: 'Анна' };
    const outcome = executeCommand(records, rename, { kind: 'map', ...doer });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
    records = outcome.records;
    edits.push(outcome.transaction);
  }
  return edits;
}

function hostCommit({ host }: BenchProject, edits: readonly Transaction[]): Contestant {
  let told = '';
  // What every other window is sent.
  host.subscribe((event) => {
    told = JSON.stringify(event);
  });
  return async (round) => {
    // The import was the first transaction of the map.
    const request = JSON.stringify({ mapId: bigMapId, baseSeq: round + 1, transaction: edits[round] });
    told = '';
    const start = performance.now();
    const reply = await host.dispatch('map.commit', JSON.parse(request));
    const answer = JSON.stringify(reply);
    const took = performance.now() - start;
    if (!reply.ok || told === '') throw new Error(answer);
    return took;
  };
}

interface Bare {
  readonly run: Contestant;
  close(): void;
}

/** The texts that the host keeps for an edit, in the plainest tables that could hold them. */
function bareSqlite(path: string, edits: readonly Transaction[]): Bare {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE records (id TEXT PRIMARY KEY, json TEXT) STRICT;
    CREATE TABLE log (seq INTEGER PRIMARY KEY, json TEXT) STRICT`);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const put = db.prepare('INSERT OR REPLACE INTO records VALUES (?, ?)');
  const log = db.prepare('INSERT INTO log VALUES (?, ?)');
  const texts = edits.map((edit) => {
    const [[id, [, record]] = ['', []]] = Object.entries(edit.diff.updated);
    return { id, record: JSON.stringify(record), edit: JSON.stringify(edit) };
  });
  return {
    run(round) {
      const text = texts[round];
      const start = performance.now();
      begin.run();
      put.run(text?.id, text?.record);
      log.run(round, text?.edit);
      commit.run();
      return performance.now() - start;
    },
    close: () => void db.close(),
  };
}

function bareDisk(path: string): Bare {
  const file = openSync(path, 'w');
  const page = Buffer.alloc(4096, 7);
  return {
    run(round) {
      const start = performance.now();
      writeSync(file, page, 0, page.length, round * page.length);
      fdatasyncSync(file);
      return performance.now() - start;
    },
    close() {
      closeSync(file);
      rmSync(path);
    },
  };
}
