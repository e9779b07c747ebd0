import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordDefinitions } from '../../../src/core/model/any-record.ts';
import { noRecords } from '../../../src/core/store/records.ts';
import { applyDiff } from '../../../src/core/store/records-diff.ts';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { ProjectDamagedError, type ProjectStore } from '../../../src/services/ports/project-store.ts';
import { type Choose, MapEditor } from '../support/map-editor.ts';
import { newProject, testFolder } from '../support/project-folder.ts';
import { seededChoose } from '../support/seeded-choose.ts';

const stores = sqliteProjectStores();

function reopen(store: ProjectStore): ProjectStore {
  store.close();
  return stores.open(store.path);
}

function byId<Item extends { id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort((first, second) => (first.id < second.id ? -1 : 1));
}

describe('a project file', () => {
  it('keeps its title, documents and images through closing and opening', () => {
    const first = newProject(sqliteProjectStores({ now: () => 5000 }));
    expect(first.title()).toBe('Проект');
    first.setTitle('Банк для бизнеса 🏦');
    first.createDocument('library', 'library', 1000);
    first.createDocument('map', 'map', 2000);
    first.markRemoved('map', 3000);
    const bytes = new Uint8Array([0, 1, 2, 255]);
    const name = first.putImage(bytes, 'image/png');
    expect(first.putImage(bytes, 'image/png')).toBe(name);
    expect(name).toBe(hash('sha256', bytes, 'hex'));

    const again = reopen(first);
    expect(again.title()).toBe('Банк для бизнеса 🏦');
    expect(again.listDocuments()).toEqual([
      { id: 'library', kind: 'library', seq: 0, createdAt: 1000, updatedAt: 1000, removedAt: null },
      { id: 'map', kind: 'map', seq: 0, createdAt: 2000, updatedAt: 2000, removedAt: 3000 },
    ]);
    const image = again.getImage(name);
    expect(image?.mediaType).toBe('image/png');
    expect(image && [...image.bytes]).toEqual([...bytes]);
    expect(again.getImage('0'.repeat(64))).toBeNull();
    expect(again.findDocument('nobody')).toBeNull();
    expect(again.readRecords('nobody')).toEqual([]);
    again.markRemoved('map', null);
    expect(again.findDocument('map')?.removedAt).toBeNull();
    expect(again.checkIntegrity()).toMatchObject({ ok: true, images: 1 });
    again.close();
  });

  it('is one file when it is closed, and closing twice does nothing', () => {
    const store = newProject();
    new MapEditor(store, 'map', 'one').begin();
    store.close();
    store.close();
    expect(readdirSync(dirname(store.path))).toEqual(['проект.twinpath']);
    expect(() => store.title()).toThrow('closed');
  });

  it('is not changed by a byte when it is opened, read and closed', () => {
    const store = newProject();
    new MapEditor(store, 'map', 'same').begin();
    store.close();
    const before = hash('sha256', readFileSync(store.path));
    const again = stores.open(store.path);
    again.readRecords('map');
    again.readTransactions('map', 0, 100);
    expect(again.checkIntegrity().ok).toBe(true);
    again.close();
    expect(hash('sha256', readFileSync(store.path))).toBe(before);
    expect(readdirSync(dirname(store.path))).toEqual(['проект.twinpath']);
  });

  it('gives the last transactions, oldest first, exactly as they were made', () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'tx');
    const done = editor.begin();
    const choose = seededChoose(3);
    while (done.length < 20) {
      const step = editor.edit(choose);
      if (step !== null) done.push(step);
    }
    const again = reopen(store);
    const stored = again.readTransactions('map', 0, 1000);
    expect(stored).toEqual(done.map(({ transaction, seq }) => ({ ...transaction, seq })));
    expect(again.readTransactions('map', 15, 1000).map(({ seq }) => seq)).toEqual([16, 17, 18, 19, 20]);
    expect(again.readTransactions('map', 3, 2).map(({ seq }) => seq)).toEqual([19, 20]);
    again.close();
  });

  it('takes a retried transaction once, and says where it is', () => {
    const store = newProject();
    const [, second] = new MapEditor(store, 'map', 'retry').begin();
    const transaction = second?.transaction;
    if (transaction === undefined) throw new Error('no transaction');
    const records = store.readRecords('map');
    expect(store.commit([{ documentId: 'map', transaction }])).toEqual([2]);
    expect(store.commit([{ documentId: 'map', transaction }])).toEqual([2]);
    expect(store.readRecords('map')).toEqual(records);
    expect(store.findTransaction(transaction.id)).toEqual({ documentId: 'map', seq: 2 });
    expect(store.findTransaction('never made')).toBeNull();
    expect(store.checkIntegrity()).toMatchObject({ ok: true, transactions: 2 });
  });

  it('takes all of several commits or none', () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'all');
    editor.begin();
    const scratch = newProject();
    const [fill, journey] = new MapEditor(scratch, 'second', 'other').begin();
    if (fill === undefined || journey === undefined) throw new Error('no transactions');
    store.createDocument('second', 'map', 1);
    const both = [
      { documentId: 'second', transaction: fill.transaction },
      { documentId: 'nowhere', transaction: journey.transaction },
    ];
    expect(() => store.commit(both)).toThrow('no document nowhere');
    expect(store.readRecords('second')).toEqual([]);
    expect(store.findTransaction(fill.transaction.id)).toBeNull();
    const good = both.map(({ transaction }) => ({ documentId: 'second', transaction }));
    expect(store.commit(good)).toEqual([1, 2]);
    expect(store.checkIntegrity().ok).toBe(true);
  });

  it('refuses a change that does not start from what is stored, and keeps what it has', () => {
    const store = newProject();
    new MapEditor(store, 'map', 'base').begin();
    const [map] = store.readRecords('map').filter((record) => record.type === 'map');
    if (map?.type !== 'map') throw new Error('no map');
    const stale = { ...map, title: 'Другое' };
    const base = store.readTransactions('map', 0, 1)[0];
    if (base === undefined) throw new Error('no transaction');
    const { seq: _seq, ...fields } = base;
    const none = { added: {}, updated: {}, removed: {} };
    const wrong = [
      { ...none, updated: { [map.id]: [stale, map] as const } },
      { ...none, removed: { [map.id]: stale } },
      { ...none, added: { [map.id]: stale } },
    ];
    for (const [index, diff] of wrong.entries()) {
      const transaction = { ...fields, id: `wrong-${index}`, diff };
      expect(() => store.commit([{ documentId: 'map', transaction }])).toThrow(ProjectDamagedError);
    }
    expect(store.checkIntegrity()).toMatchObject({ ok: true, transactions: 2 });
  });

  it('is the same as the memory of whoever edits, after any sequence of commands, and when opened again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 300 }), (tape) => {
        const path = `${testFolder()}/model.twinpath`;
        let store = stores.create(path, 'Модель');
        try {
          let place = 0;
          const choose: Choose = (below) => (tape[place++ % tape.length] ?? 0) % below;
          let editor = new MapEditor(store, 'map', 'first');
          editor.begin();
          for (let life = 0; life < 3; life += 1) {
            for (let step = 0; step < 20; step += 1) editor.edit(choose);
            expect(byId(store.readRecords('map'))).toEqual(byId(editor.records.values()));
            const memory = byId(editor.records.values());
            store = reopen(store);
            editor = new MapEditor(store, 'map', `life-${life}`);
            expect(byId(editor.records.values())).toEqual(memory);
            const played = store
              .readTransactions('map', 0, 10_000)
              .reduce((records, { diff }) => applyDiff(records, diff), noRecords);
            expect(byId(played.values())).toEqual(memory);
            expect(store.checkIntegrity().problems).toEqual([]);
          }
        } finally {
          store.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('reads 5,000 records, checked, in well under a second', () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'big');
    editor.begin();
    const all = [...editor.records.values()];
    const stageId = all.find((record) => record.type === 'stage')?.id ?? '';
    const laneId = all.find((record) => record.type === 'lane')?.id ?? '';
    const touchpoints = Array.from({ length: 5000 }, (_, index) => ({
      ...recordDefinitions.touchpoint.defaults,
      ...{
        id: `t${index}`,
        type: 'touchpoint',
        stageId,
        laneId,
        order: `a${index % 10}`,
        title: `Шаг ${index}`,
      },
    }));
    editor.run({ name: 'document.fill', args: { records: touchpoints } });
    const start = performance.now();
    expect(store.readRecords('map')).toHaveLength(5000 + all.length);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is readable for any SQLite tool through its views', () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'view');
    editor.begin();
    const choose = seededChoose(11);
    for (let step = 0; step < 60; step += 1) editor.edit(choose);
    store.close();
    const db = new Database(store.path, { readonly: true });
    const views = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all();
    expect(views.sort()).toEqual([
      'cards',
      'channels',
      'connections',
      'evidence',
      'history',
      'journeys',
      'lanes',
      'maps',
      'metrics',
      'pains',
      'personas',
      'stages',
      'touchpoints',
    ]);
    for (const view of views) expect(() => db.prepare(`SELECT * FROM ${view}`).all()).not.toThrow();
    expect(db.prepare('SELECT title, state, removed FROM maps').all()).toEqual([
      { title: 'Карта', state: 'asIs', removed: 0 },
    ]);
    const touchpoints = [...editor.records.values()].filter((record) => record.type === 'touchpoint');
    const shown = db.prepare<[], { id: string; title: string; stage: string; lane: string; side: string }>(
      'SELECT id, title, stage, lane, side FROM touchpoints ORDER BY id',
    );
    expect(shown.all()).toEqual(
      byId(touchpoints).map((record) => {
        const stage = editor.records.get(record.stageId);
        const title = stage?.type === 'stage' ? stage.title : '';
        return { id: record.id, title: record.title, stage: title, lane: 'Шаги', side: 'customer' };
      }),
    );
    expect(db.prepare('SELECT count(*) FROM history').pluck().get()).toBe(
      db.prepare('SELECT changes FROM maps').pluck().get(),
    );
    db.close();
  });
});
