import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { journeyJsonSchema } from '../../../../src/core/formats/journey-json/journey-json-schema.ts';
import { writeJourneyJson } from '../../../../src/core/formats/journey-json/write-journey-json.ts';
import { shopMap } from '../../../support/map-builder.ts';

const path = fileURLToPath(
  new URL('../../../../assets/schemas/twinpath-journey-1.schema.json', import.meta.url),
);
/** UPDATE_SCHEMA=1 writes the file anew after a record type has changed. */
if (process.env.UPDATE_SCHEMA === '1') {
  writeFileSync(path, `${JSON.stringify(journeyJsonSchema(), null, 2)}\n`);
}

describe('the published JSON Schema', () => {
  const published = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0];
  const validator = z.fromJSONSchema(published);

  it('is the one that the record schemas give', () => {
    expect(published).toEqual(journeyJsonSchema());
  });

  it('accepts what is exported', () => {
    const { map } = shopMap();
    const file = JSON.parse(writeJourneyJson({ records: map.records.values(), library: [], images: [] }));
    expect(validator.safeParse(file).error).toBeUndefined();
  });

  it('refuses a file with a wrong record', () => {
    const { map } = shopMap();
    const text = writeJourneyJson({ records: map.records.values(), library: [], images: [] });
    expect(validator.safeParse(JSON.parse(text.replace('"kind": "action"', '"kind": "party"'))).success).toBe(
      false,
    );
    expect(validator.safeParse({ ...JSON.parse(text), more: 1 }).success).toBe(false);
  });
});
