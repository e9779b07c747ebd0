import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyImage, ReadJourney } from '../../../../src/core/formats/journey-json/journey-file.ts';
import { readJourneyJson } from '../../../../src/core/formats/journey-json/read-journey-json.ts';
import { writeJourneyJson } from '../../../../src/core/formats/journey-json/write-journey-json.ts';
import type { AnyRecord } from '../../../../src/core/model/any-record.ts';
import { documentProblems } from '../../../../src/core/rules/document-rules.ts';
import { recordsOf } from '../../../../src/core/store/records.ts';
import { MapBuilder, shopMap, smallLibrary } from '../../../support/map-builder.ts';
import { randomDocument } from './random-document.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readBack(text: string): ReadJourney {
  const reading = readJourneyJson(text, { sha256 });
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.journey;
}

function errorOf(text: string): { code: string; key: string } {
  const reading = readJourneyJson(text, { sha256 });
  if (reading.ok) throw new Error('The text was read.');
  return { code: reading.error.code, key: reading.error.reason.key };
}

function byId(records: Iterable<AnyRecord>): Map<string, AnyRecord> {
  return new Map([...records].map((record) => [record.id, record]));
}

function shopText(): string {
  const { map } = shopMap();
  return writeJourneyJson({ records: map.records.values(), library: [], images: [] });
}

type Json = Record<string, unknown> & { map: Record<string, unknown>[] };
function changed(change: (file: Json) => void): string {
  const file = JSON.parse(shopText()) as Json;
  change(file);
  return JSON.stringify(file);
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 250, 255]);

function pictured(images: (hash: string) => JourneyImage[]): string {
  const shop = shopMap();
  const hash = sha256(png);
  shop.map.run('touchpoint.update', { id: shop.touchpoints.pay, patch: { imageHash: hash } });
  return writeJourneyJson({ records: shop.map.records.values(), library: [], images: images(hash) });
}

describe('a map as JSON', () => {
  it('comes back record for record, and is written again as the same text, whatever commands made it', () => {
    fc.assert(
      fc.property(randomDocument, ({ records, library }) => {
        const text = writeJourneyJson({ records, library, images: [] });
        const journey = readBack(text);
        expect(journey.losses).toEqual([]);
        expect(byId(journey.records)).toEqual(byId(records));
        const again = writeJourneyJson({
          records: journey.records,
          library: journey.library,
          images: journey.images,
        });
        expect(again).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same text whatever the order of records and of their keys', () => {
    const { map } = shopMap();
    const turned = [...map.records.values()]
      .reverse()
      .map((record) => Object.fromEntries(Object.entries(record).reverse()) as unknown as AnyRecord);
    expect(writeJourneyJson({ records: turned, library: [], images: [] })).toBe(shopText());
  });

  it('brings along the library records that the map names, and no others', () => {
    const { map: library, persona, channel } = smallLibrary();
    const shop = shopMap();
    shop.map.run('journey.update', { id: shop.journeys.customer, patch: { personaId: persona } });
    shop.map.run('touchpoint.update', { id: shop.touchpoints.pay, patch: { channelId: channel } });
    const text = writeJourneyJson({
      records: shop.map.records.values(),
      library: library.records.values(),
      images: [],
    });
    expect(readBack(text).library.map((record) => record.id)).toEqual([persona, channel]);
  });

  it('brings along the images that the map shows, and no others', () => {
    const text = pictured((hash) => [
      { hash, mediaType: 'image/png', bytes: png },
      { hash: 'a'.repeat(64), mediaType: 'image/png', bytes: png },
    ]);
    expect(readBack(text).images).toEqual([{ hash: sha256(png), mediaType: 'image/png', bytes: png }]);
  });

  it('keeps images of every length, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000, size: 'max' }), (tail) => {
        const bytes = new Uint8Array([...png, ...tail]);
        const shop = shopMap();
        const hash = sha256(bytes);
        shop.map.run('touchpoint.update', { id: shop.touchpoints.pay, patch: { imageHash: hash } });
        const images = [{ hash, mediaType: 'image/png', bytes }];
        const text = writeJourneyJson({ records: shop.map.records.values(), library: [], images });
        const base64 = (JSON.parse(text) as { images: Record<string, { base64: string }> }).images[hash]
          ?.base64;
        expect(base64).toBe(Buffer.from(bytes).toString('base64'));
        expect(readBack(text).images[0]?.bytes).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a JSON file that is refused', () => {
  it('is somebody else’s when it does not name the format', () => {
    expect(errorOf('{}')).toEqual({ code: 'notOurs', key: 'importError.json.notOurs' });
    expect(errorOf('[1, 2]').code).toBe('notOurs');
    expect(errorOf('{"format": "twinpath"}').code).toBe('notOurs');
  });

  it('says the line where the JSON breaks off', () => {
    const reading = readJourneyJson('{\n"format": "twinpath-journey",\n"version" 1}', { sha256 });
    expect(reading).toMatchObject({ error: { code: 'invalid', reason: { params: { line: 3 } } } });
  });

  it('is newer when its version is higher, and says both versions', () => {
    const reading = readJourneyJson(
      changed((file) => {
        file.version = 2;
      }),
      { sha256 },
    );
    expect(reading).toMatchObject({ error: { code: 'newer', reason: { params: { version: 2, known: 1 } } } });
  });

  it('is invalid without a version, without records, or without a map record', () => {
    expect(
      errorOf(
        changed((file) => {
          file.version = '1';
        }),
      ).key,
    ).toBe('importError.json.noVersion');
    expect(
      errorOf(
        changed((file) => {
          file.map = {} as never;
        }),
      ).key,
    ).toBe('importError.json.part');
    expect(
      errorOf(
        changed((file) => {
          file.map = [];
        }),
      ).key,
    ).toBe('importError.json.noMap');
  });

  it('is too deep before anything recursive reads it', () => {
    const deep = `{"format":"twinpath-journey","version":1,"map":${'['.repeat(2_000_000)}`;
    expect(errorOf(deep)).toEqual({ code: 'tooDeep', key: 'importError.json.tooDeep' });
    expect(
      errorOf(
        changed((file) => {
          file.generator = '[{'.repeat(100);
          file.version = 9;
        }),
      ).code,
    ).toBe('newer');
  });

  it('is too large by its text, its records or its touchpoints', () => {
    expect(errorOf(' '.repeat(50 * 1024 * 1024 + 1)).code).toBe('tooLarge');
    const many = JSON.stringify({ format: 'twinpath-journey', version: 1, map: Array(100_001).fill(0) });
    expect(errorOf(many)).toEqual({ code: 'tooLarge', key: 'importError.json.tooManyRecords' });
    const touchpoints = JSON.stringify({
      format: 'twinpath-journey',
      version: 1,
      map: Array(20_001).fill({ type: 'touchpoint' }),
    });
    expect(errorOf(touchpoints)).toEqual({ code: 'tooLarge', key: 'importError.json.tooManyTouchpoints' });
  });
});

describe('a JSON file that is mended', () => {
  function lossKeys(text: string): string[] {
    return readBack(text).losses.map(({ message }) =>
      message.key.replace(/^(importLoss\.json|repair)\./, ''),
    );
  }

  it('loses keys that could reach a prototype, and says so', () => {
    const text = shopText().replace(
      '"generator"',
      '"__proto__": {"polluted": 1}, "constructor": {}, "generator"',
    );
    expect(readBack(text).losses).toEqual([{ message: { key: 'importLoss.json.unsafeKey' }, count: 2 }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('loses unknown types and fields, and says which', () => {
    const text = changed((file) => {
      file.map.push({ id: 'x', type: 'hologram' });
      file.map[0] = { ...file.map[0], colour: 'red' };
    });
    expect(lossKeys(text)).toEqual(['unknownField', 'unknownType']);
  });

  it('gives a field that is missing or wrong its usual value', () => {
    const text = changed((file) => {
      const touchpoint = file.map.find((record) => record.type === 'touchpoint');
      if (touchpoint === undefined) throw new Error('no touchpoint');
      touchpoint.kind = 'party';
      delete touchpoint.owner;
    });
    expect(lossKeys(text)).toEqual(['fieldMissing', 'fieldReset']);
    expect(readBack(text).records.find((record) => record.type === 'touchpoint')).toMatchObject({
      kind: 'action',
      owner: '',
    });
  });

  it('drops what points at nothing, and what pointed at that', () => {
    const text = changed((file) => {
      file.map = file.map.filter((record) => record.type !== 'lane');
    });
    const { records } = readBack(text);
    expect(records.some((record) => record.type === 'touchpoint' || record.type === 'card')).toBe(false);
    expect(documentProblems(recordsOf(records), 'map')).toEqual([]);
  });

  it('keeps the first of two maps and of two journeys of one kind', () => {
    const text = changed((file) => {
      const second = file.map.find((record) => record.type === 'journey');
      file.map.push({ ...file.map[0], id: 'another' }, { ...second, id: 'again' });
    });
    expect(lossKeys(text)).toEqual(['recordDropped', 'journeysMerged']);
  });

  it('leaves out an image that does not fit its name, its kind or base64', () => {
    const broken = [
      pictured((hash) => [{ hash, mediaType: 'image/png', bytes: png.slice(0, -1) }]),
      pictured((hash) => [{ hash, mediaType: 'image/gif', bytes: png }]),
      pictured((hash) => [{ hash, mediaType: 'text/html', bytes: png }]),
      pictured((hash) => [{ hash, mediaType: 'image/svg+xml', bytes: png }]),
      pictured((hash) => [{ hash, mediaType: 'image/png', bytes: png }]).replace('iVBO', 'iV*O'),
    ];
    for (const text of broken) {
      expect(readBack(text).images).toEqual([]);
      expect(lossKeys(text)).toEqual(['imageBroken']);
    }
    expect(lossKeys(pictured(() => []))).toEqual(['imageMissing']);
  });

  it('gives a sound map or a typed error for 2,000 mutated files, and pollutes nothing', () => {
    const seed = shopText();
    const mutation = fc.record({
      at: fc.nat({ max: seed.length }),
      cut: fc.nat({ max: 12 }),
      put: fc.oneof(
        fc.constantFrom(
          '"__proto__":{"polluted":1},',
          'null',
          '{',
          ']',
          '1e999',
          '"constructor":',
          '-',
          'NaN',
          '[[[[',
          '\\ud800',
          '"',
        ),
        fc.string({ maxLength: 4 }),
      ),
    });
    const outcomes = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let text = seed;
        for (const { at, cut, put } of mutations) text = text.slice(0, at) + put + text.slice(at + cut);
        const reading = readJourneyJson(text, { sha256 });
        if (reading.ok) {
          outcomes.read += 1;
          expect(documentProblems(recordsOf(reading.journey.records), 'map')).toEqual([]);
        } else {
          outcomes.refused += 1;
          expect(['notOurs', 'newer', 'invalid', 'tooLarge', 'tooDeep']).toContain(reading.error.code);
        }
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    expect(outcomes.read).toBeGreaterThan(20);
    expect(outcomes.refused).toBeGreaterThan(20);
  });

  it('gives a sound map or a typed error when values of the right shape are swapped', () => {
    const file = JSON.parse(shopText()) as Json;
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...file.map.flatMap((record) => Object.values(record))),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), junk), { minLength: 1, maxLength: 8 }), (swaps) => {
        const copy = structuredClone(file);
        for (const [record, field, value] of swaps) {
          const target = copy.map[record % copy.map.length] ?? {};
          const keys = Object.keys(target);
          target[keys[field % keys.length] ?? ''] = value;
        }
        const reading = readJourneyJson(JSON.stringify(copy), { sha256 });
        if (reading.ok) expect(documentProblems(recordsOf(reading.journey.records), 'map')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a large map', () => {
  it('of 20,000 touchpoints comes back', () => {
    const builder = new MapBuilder();
    const journey = builder.customer(['One'], ['touchpoints']);
    const [stageId = ''] = builder.stages(journey);
    const [laneId = ''] = builder.lanes(journey);
    const first = builder.record('touchpoint', builder.touchpoint(stageId, laneId, 'Step'));
    const records = [...builder.records.values()].filter((record) => record.id !== first.id);
    for (let index = 0; index < 20_000; index += 1) records.push({ ...first, id: `touchpoint-${index}` });
    const text = writeJourneyJson({ records, library: [], images: [] });
    expect(readBack(text).records.length).toBe(records.length);
  });
});
