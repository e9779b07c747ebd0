import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readJourneyJson } from '../../src/core/formats/journey-json/read-journey-json.ts';
import { writeJourneyJson } from '../../src/core/formats/journey-json/write-journey-json.ts';
import { recordIdSchema } from '../../src/core/model/fields.ts';
import { sqliteProjectStores } from '../../src/infra/sqlite/sqlite-project-stores.ts';
import { addMaps } from '../../src/services/new-maps.ts';
import { OpenDocuments } from '../../src/services/open-documents.ts';
import { ProjectConnection } from '../../src/services/project-connection.ts';
import { shopMap } from '../support/map-builder.ts';

const half = '\ud83d';

it('an id holds no half of a surrogate pair, which UTF-8 could not give back', () => {
  expect(recordIdSchema.safeParse(`stage${half}`).success).toBe(false);
  expect(recordIdSchema.safeParse('stage🙂').success).toBe(true);
});

it('a file with such ids comes in with new ones, and the project stays whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-ids-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { map, stages } = shopMap();
  const text = writeJourneyJson({ records: map.records.values(), library: [], images: [] });
  const broken = text.replaceAll(JSON.stringify(stages.buy), JSON.stringify(`buy${half}`));
  const reading = readJourneyJson(broken, { sha256: () => '' });
  if (!reading.ok) throw new Error(reading.error.code);

  const stores = sqliteProjectStores();
  const store = stores.create(join(folder, 'ids.twinpath'), 'Ids');
  const connection = new ProjectConnection(stores, store);
  onTestFinished(() => connection.close());
  store.createDocument('library', 'library', 1);
  const content = { mapRecords: reading.journey.records, libraryRecords: [] };
  addMaps(new OpenDocuments(connection, () => undefined), [content], {
    newId: () => crypto.randomUUID(),
    at: 1,
    author: '',
  });
  expect(store.checkIntegrity().problems).toEqual([]);
});
