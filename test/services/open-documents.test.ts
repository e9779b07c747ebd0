import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../src/contract/events.ts';
import { executeCommand } from '../../src/core/commands/execute-command.ts';
import { command } from '../../src/core/commands/registry.ts';
import { noRecords, recordsOf } from '../../src/core/store/records.ts';
import type { Transaction } from '../../src/core/store/transaction.ts';
import { sqliteProjectStores } from '../../src/infra/sqlite/sqlite-project-stores.ts';
import { OpenDocuments } from '../../src/services/open-documents.ts';
import {
  ProjectDamagedError,
  type ProjectStore,
  type ProjectStores,
  ProjectWriteError,
} from '../../src/services/ports/project-store.ts';
import { ProjectConnection } from '../../src/services/project-connection.ts';
import { blankMapRecord } from '../support/map-builder.ts';

const mapId = 'map-1';
let folder: string;
let documents: OpenDocuments;
let connection: ProjectConnection;
let events: HostEvent[];
/** How the next commits fail: before anything is written; after all of it was; for want of space; by what looks like damage, after all of it was written. */
let failures: ('before' | 'after' | 'full' | 'unreadable')[];
let opened: number;

/** The real storage on a disk that fails when it is told to. */
function failingStores(): ProjectStores {
  const stores = sqliteProjectStores();
  const failing = (store: ProjectStore): ProjectStore => {
    opened += 1;
    return new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (name !== 'commit') return typeof value === 'function' ? value.bind(target) : value;
        return (commits: Parameters<ProjectStore['commit']>[0]) => {
          const failure = failures.shift();
          if (failure === undefined) return target.commit(commits);
          if (failure === 'after' || failure === 'unreadable') target.commit(commits);
          if (failure === 'unreadable') throw new ProjectDamagedError('a disk that reads nonsense, once');
          if (failure === 'full') throw new ProjectWriteError('diskFull', 'a disk that is full');
          throw new ProjectWriteError('ioFailed', 'a disk that fails');
        };
      },
    });
  };
  return {
    create: (path, title) => failing(stores.create(path, title)),
    open: (path) => failing(stores.open(path)),
  };
}

function fill(): Transaction {
  const outcome = executeCommand(noRecords, command('document.fill', { records: [blankMapRecord(mapId)] }), {
    kind: 'map',
    transactionId: 'fill-transaction',
    at: 1,
    author: '',
    origin: 'import',
  });
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.transaction;
}

function rename(title: string, transactionId = `rename-to-${title}`): Transaction {
  const records = recordsOf(documents.open(mapId).records.values());
  const outcome = executeCommand(records, command('map.update', { id: mapId, patch: { title } }), {
    kind: 'map',
    transactionId,
    at: 2,
    author: '',
  });
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.transaction;
}

function title(): unknown {
  const record = documents.open(mapId).records.get(mapId);
  return record?.type === 'map' ? record.title : null;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinpath-documents-'));
  failures = [];
  events = [];
  opened = 0;
  const stores = failingStores();
  connection = new ProjectConnection(stores, stores.create(join(folder, 'a.twinpath'), 'A'));
  documents = new OpenDocuments(connection, (event) => events.push(event));
  connection.store.createDocument('library', 'library', 1);
  documents.fill([mapId], [{ documentId: mapId, transaction: fill() }], 1);
  events = [];
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a commit on a disk that fails', () => {
  it('is not there when the disk has nothing of it, and succeeds when it is sent again', () => {
    const transaction = rename('New');
    failures = ['before'];
    expect(() => documents.commit(mapId, 1, transaction)).toThrow(ProjectWriteError);
    expect(title()).toBe('');
    expect(events).toEqual([]);
    expect(documents.commit(mapId, 1, transaction)).toBe(2);
    expect(title()).toBe('New');
    expect(events.map((event) => event.type)).toEqual(['map.changed', 'maps.changed']);
  });

  it('counts as stored when the disk has it after all, once, and is told to everybody', () => {
    const transaction = rename('New');
    failures = ['after'];
    expect(documents.commit(mapId, 1, transaction)).toBe(2);
    expect(title()).toBe('New');
    expect(events.filter((event) => event.type === 'map.changed')).toHaveLength(1);
    expect(documents.commit(mapId, 1, transaction)).toBe(2);
    expect(documents.open(mapId).seq).toBe(2);
    expect(events.filter((event) => event.type === 'map.changed')).toHaveLength(1);
  });

  it('makes the storage be opened anew, so that nothing goes on from memory', () => {
    failures = ['before'];
    const before = opened;
    expect(() => documents.commit(mapId, 1, rename('New'))).toThrow(ProjectWriteError);
    documents.open(mapId);
    expect(opened).toBe(before + 1);
  });

  it('keeps the file, and with it the lock, when the disk is only full', () => {
    const before = opened;
    const transaction = rename('New');
    failures = ['full'];
    expect(() => documents.commit(mapId, 1, transaction)).toThrow(ProjectWriteError);
    expect(title()).toBe('');
    expect(documents.commit(mapId, 1, transaction)).toBe(2);
    expect(opened).toBe(before);
  });

  it('goes on from what the file holds after a failure that looked like damage', () => {
    const transaction = rename('New');
    failures = ['unreadable'];
    expect(() => documents.commit(mapId, 1, transaction)).toThrow(ProjectDamagedError);
    expect(documents.commit(mapId, 1, transaction)).toBe(2);
    expect(title()).toBe('New');
    expect(documents.commit(mapId, 2, rename('Newer'))).toBe(3);
  });

  it('leaves nothing of several maps that come in together', () => {
    const second = { ...fill(), id: 'second-transaction' };
    const record = blankMapRecord('map-2');
    failures = ['before'];
    const commit = {
      documentId: 'map-2',
      transaction: { ...second, diff: { ...second.diff, added: { 'map-2': record } } },
    };
    expect(() => documents.fill(['map-2'], [commit], 2)).toThrow(ProjectWriteError);
    expect(
      documents
        .list()
        .map((document) => document.id)
        .sort(),
    ).toEqual(['library', mapId]);
    expect(() => documents.open('map-2')).toThrow('notFound');
  });
});

describe('a live document', () => {
  it('is what the file says after many changes', () => {
    for (let index = 0; index < 20; index += 1) documents.commit(mapId, index + 1, rename(`Title ${index}`));
    const live = [...documents.open(mapId).records.values()];
    expect(connection.store.readRecords(mapId)).toEqual(live);
    expect(documents.open(mapId).seq).toBe(21);
    expect(documents.history(mapId, 5).map((transaction) => transaction.seq)).toEqual([17, 18, 19, 20, 21]);
  });

  it('answers a window that is behind with all that it has missed', () => {
    documents.commit(mapId, 1, rename('One'));
    documents.commit(mapId, 2, rename('Two'));
    const late = rename('Three');
    try {
      documents.commit(mapId, 1, late);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ failure: { code: 'conflict', missed: [{ seq: 2 }, { seq: 3 }] } });
    }
  });
});

describe('a transaction that is sent again', () => {
  it('is neither applied nor told once more, even when it would fit again', () => {
    const transaction = rename('New');
    expect(documents.commit(mapId, 1, transaction)).toBe(2);
    expect(documents.commit(mapId, 2, rename('', 'back-to-nothing'))).toBe(3);
    events = [];
    expect(documents.commit(mapId, 3, transaction)).toBe(2);
    expect(title()).toBe('');
    expect(events).toEqual([]);
    expect(connection.store.readTransactions(mapId, 0, 10).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});
