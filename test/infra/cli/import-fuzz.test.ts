/** Broken JSON against a real project: it comes in whole, or the project does not change at all. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { writeJourneyJson } from '../../../src/core/formats/journey-json/write-journey-json.ts';
import { withServices } from '../../../src/host/cli/open-services.ts';
import { terminalOf } from '../../../src/host/cli/terminal.ts';
import { ImportRefusal } from '../../../src/services/ports/importers.ts';
import { shopMap } from '../../support/map-builder.ts';
import { temporaryFolder } from '../../support/run-twinpath.ts';

const place = temporaryFolder();
afterAll(place.remove);

const quiet = { write: () => undefined };
const context = {
  given: { values: {}, positionals: [] },
  language: 'en',
  terminal: terminalOf(quiet, quiet),
  assetsFolder: fileURLToPath(new URL('../../../assets', import.meta.url)),
  tell: (key: string) => key,
} as const;

const junk = fc.oneof(
  fc.constantFrom(
    '"__proto__":{"polluted":1},',
    '"constructor":{"prototype":{}},',
    'null',
    '[[[[',
    '1e999',
    '"',
    '\\ud800',
    '}',
  ),
  fc.string({ maxLength: 4 }),
);

it('takes 2,000 mutated files in whole, or refuses them with a reason and leaves the project as it was', async () => {
  const seed = writeJourneyJson({ records: shopMap().map.records.values(), library: [], images: [] });
  const mutation = fc.record({ at: fc.nat({ max: seed.length }), cut: fc.nat({ max: 12 }), put: junk });
  const outcomes = { taken: 0, refused: 0 };
  await withServices(context, async ({ projects, imports }) => {
    projects.create('fuzz', join(place.folder, 'fuzz.twinpath'));
    const { store } = projects.current.connection;
    const stateOf = (): string => JSON.stringify(store.listDocuments());
    const attempt = async (text: string): Promise<void> => {
      const before = stateOf();
      try {
        const { mapIds } = await imports.run({ fileName: 'fuzz.json', text, language: 'en' });
        expect(mapIds).toHaveLength(1);
        outcomes.taken += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ImportRefusal);
        expect(stateOf()).toBe(before);
        outcomes.refused += 1;
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    };
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let text = seed;
        for (const { at, cut, put } of mutations) text = text.slice(0, at) + put + text.slice(at + cut);
        await attempt(text);
      }),
      { numRuns: 2000 },
    );
    expect(store.checkIntegrity().problems).toEqual([]);
    expect(store.listDocuments().filter((document) => document.kind === 'map')).toHaveLength(outcomes.taken);
  });
  expect(outcomes.taken).toBeGreaterThan(20);
  expect(outcomes.refused).toBeGreaterThan(20);
}, 180_000);
