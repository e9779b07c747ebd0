import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateRecords } from '../../src/core/migrations/migrate-records.ts';
import { repairRecords } from '../../src/core/migrations/repair-records.ts';
import { documentProblems } from '../../src/core/rules/document-rules.ts';
import { openSession, runInSession } from '../../src/core/store/document-session.ts';
import { recordsOf } from '../../src/core/store/records.ts';
import { shopMap, smallLibrary } from '../support/map-builder.ts';
import { anyCommands, mapActs } from '../support/random-commands.ts';

type Tree = Record<string, unknown>;

/** What happens to one field of one record, or to the record. */
const wound = fc.record({
  at: fc.nat(1000),
  field: fc.nat(30),
  what: fc.constantFrom('value', 'value', 'value', 'forget', 'swap', 'drop', 'twin', 'extra'),
  other: fc.nat(1000),
  value: fc.oneof(
    fc.constantFrom<unknown>(null, '', 'gone', -1, 1e9, 0.5, 'x'.repeat(30_000), '__proto__', true, [], {}),
    fc.anything({ maxDepth: 2, withBigInt: false }),
  ),
});
type Wound = typeof wound extends fc.Arbitrary<infer Value> ? Value : never;

function mutilate(sound: readonly Tree[], wounds: readonly Wound[]): unknown[] {
  const records: Tree[] = JSON.parse(JSON.stringify(sound));
  for (const { at, field, what, other, value } of wounds) {
    const record = records[at % Math.max(1, records.length)];
    if (record === undefined) break;
    const name = Object.keys(record)[field % Math.max(1, Object.keys(record).length)] ?? 'x';
    const donor = records[other % records.length];
    if (what === 'value') record[name] = value;
    else if (what === 'forget') delete record[name];
    else if (what === 'swap') record[name] = donor?.[name] ?? donor?.id;
    else if (what === 'drop') records.splice(at % records.length, 1);
    else if (what === 'twin') records.push({ ...record, [name]: value });
    else record[`extra-${field}`] = value;
  }
  return records;
}

const documents = anyCommands(mapActs, 25).map((acts) => {
  let session = openSession('map-1', 'map', 0, shopMap().map.records);
  for (const [index, act] of acts.entries()) {
    const command = act(session);
    if (typeof command === 'string') continue;
    session = runInSession(session, command, { transactionId: `t-${index}`, at: index, author: 'A' }).session;
  }
  return JSON.parse(JSON.stringify([...session.records.values()])) as Tree[];
});
const library = [...smallLibrary().map.records.values()] as unknown as Tree[];

describe('a repair', () => {
  it('always ends with a sound map, whatever was done to it, and repairs nothing twice', () => {
    fc.assert(
      fc.property(documents, fc.array(wound, { maxLength: 12 }), (sound, wounds) => {
        const { records } = repairRecords(mutilate(sound, wounds), 'map');
        expect(documentProblems(recordsOf(records), 'map')).toEqual([]);
        expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
        expect(repairRecords(records, 'map')).toEqual({ records, repairs: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('always ends with a sound library', () => {
    fc.assert(
      fc.property(fc.array(wound, { maxLength: 8 }), (wounds) => {
        const { records } = repairRecords(mutilate(library, wounds), 'library');
        expect(documentProblems(recordsOf(records), 'library')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a sound map as it is', () => {
    fc.assert(
      fc.property(documents, (sound) => {
        const migrated = migrateRecords(sound, {});
        if (!migrated.ok) throw new Error(migrated.error);
        expect(repairRecords(migrated.records, 'map')).toEqual({ records: sound, repairs: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('keeps everything else when one record is broken', () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat(1000),
        fc.anything({ maxDepth: 1, withBigInt: false }),
        (sound, at, value) => {
          const cards = sound.filter((record) => record.type === 'pain' || record.type === 'card');
          const broken = cards[at % Math.max(1, cards.length)];
          const values = sound.map((record) => (record === broken ? { ...record, title: value } : record));
          const { records } = repairRecords(values, 'map');
          const ids = new Set(records.map((record) => record.id));
          for (const record of sound) expect(ids.has(String(record.id))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
