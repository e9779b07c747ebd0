import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentVersion, recordVersionsAt } from '../../src/core/migrations/document-versions.ts';
import { migrateRecords } from '../../src/core/migrations/migrate-records.ts';
import {
  defineMigrations,
  type MigrationSequences,
  type OldRecord,
} from '../../src/core/migrations/migration.ts';
import { currentRecordVersions, recordMigrations } from '../../src/core/migrations/record-migrations.ts';
import { shopMap } from '../support/map-builder.ts';

/** Steps that a later version might have: channels got an icon, then lost their web shops. */
const steps: MigrationSequences = {
  channel: defineMigrations('channel', [
    { id: 'channel/1', up: (record) => ({ ...record, icon: 'web' }) },
    { id: 'channel/2', up: (record) => (record.title === 'Web shop' ? null : record) },
  ]),
};
const channel = (title: string): OldRecord => ({ id: title, type: 'channel', title });

describe('migrating records', () => {
  it('runs the steps that a record does not have behind it, in turn', () => {
    const records = [channel('Phone'), channel('Web shop')];
    expect(migrateRecords(records, {}, steps)).toEqual({
      ok: true,
      records: [{ ...channel('Phone'), icon: 'web' }],
    });
    expect(migrateRecords(records, { channel: 1 }, steps)).toEqual({ ok: true, records: [channel('Phone')] });
    expect(migrateRecords(records, { channel: 2 }, steps)).toEqual({ ok: true, records });
    expect(records[0]).toEqual(channel('Phone'));
  });

  it('refuses what a newer program wrote', () => {
    expect(migrateRecords([], { channel: 3 }, steps)).toEqual({ ok: false, error: 'newer', type: 'channel' });
    expect(migrateRecords([], { stage: 1 }, steps)).toEqual({ ok: false, error: 'newer', type: 'stage' });
  });

  it('says of which type a record is that a step can make nothing of', () => {
    const failing: MigrationSequences = {
      channel: defineMigrations('channel', [
        {
          id: 'channel/1',
          up: () => {
            throw new TypeError('no such field');
          },
        },
      ]),
    };
    const outcome = migrateRecords([channel('Phone')], {}, failing);
    expect(outcome).toEqual({ ok: false, error: 'invalid', type: 'channel' });
  });

  it('leaves what is no record as it is', () => {
    const strange = [null, 7, 'x', { id: 'x', type: 'teleport' }, { type: 'channel' }];
    expect(migrateRecords(strange, {}, steps)).toEqual({ ok: true, records: strange });
  });

  it('leaves the records of today alone', () => {
    const records = [...shopMap().map.records.values()];
    expect(migrateRecords(records, currentRecordVersions)).toEqual({ ok: true, records });
  });

  it('takes ids only in their order, without gaps', () => {
    const up = (record: OldRecord) => record;
    expect(() => defineMigrations('channel', [{ id: 'channel/2', up }])).toThrow('channel/1');
    expect(() =>
      defineMigrations('channel', [
        { id: 'channel/1', up },
        { id: 'channel/1', up },
      ]),
    ).toThrow('channel/2');
  });
});

describe('the versions of a document', () => {
  it('end with what the records of today have behind them', () => {
    expect(recordVersionsAt(documentVersion)).toEqual(currentRecordVersions);
  });

  it('only ever rise', () => {
    for (let version = 2; version <= documentVersion; version += 1) {
      const before = Object.values(recordVersionsAt(version - 1) ?? {});
      const after = Object.values(recordVersionsAt(version) ?? {});
      expect(after.every((count, index) => count >= (before[index] ?? 0))).toBe(true);
      expect(after).not.toEqual(before);
    }
  });

  it('are not known of the future, nor of what never was', () => {
    expect([documentVersion + 1, 0, -1, 1.5].map(recordVersionsAt)).toEqual([null, null, null, null]);
  });
});

describe('every registered migration', () => {
  it('is tested in a file of its own', () => {
    for (const migration of Object.values(recordMigrations).flat()) {
      const file = new URL(`${migration.id.replace('/', '-')}.test.ts`, import.meta.url);
      expect(existsSync(file), `${migration.id} has no test`).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(migration.id);
    }
  });
});
