/** Whatever people write, or somebody else's file brings, an exported SVG draws it and does nothing more. */
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { thumbnailSvg } from '../../src/core/scene/svg-thumbnail.ts';
import { recordsOf } from '../../src/core/store/records.ts';
import { runExport } from '../../src/infra/export/run-export.ts';
import { loadWords } from '../../src/infra/files/locale-words.ts';
import type { ExportRequest } from '../../src/services/ports/exporter.ts';
import { allElements, readXml, textOf, type XmlElement } from '../support/read-xml.ts';
import { assetsFolder, pictureOf, request, templateRequest } from './export-helpers.ts';
import { payloads } from './payloads.ts';

const allowed: Readonly<Record<string, readonly string[]>> = {
  svg: [
    'xmlns',
    'xmlns:xlink',
    'xml:lang',
    'width',
    'height',
    'viewBox',
    'role',
    'aria-labelledby',
    'font-family',
  ],
  title: ['id'],
  desc: ['id'],
  style: ['type'],
  defs: [],
  clipPath: ['id'],
  g: ['id', 'data-kind', 'data-id', 'transform', 'clip-path'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  circle: ['cx', 'cy', 'r'],
  path: ['d', 'stroke-linecap', 'stroke-linejoin'],
  text: ['x', 'y', 'xml:space', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor'],
  tspan: ['x', 'font-family', 'font-weight'],
  image: ['x', 'y', 'width', 'height', 'preserveAspectRatio', 'xlink:href'],
};
const paint = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
];

/** Fields whose words come from people; ids too, because a file can bring any. */
const freeFields = new Set([
  'title',
  'summary',
  'purpose',
  'period',
  'goal',
  'description',
  'text',
  'attribution',
  'owner',
  'label',
  'name',
  'role',
  'goals',
]);
const idFields = new Set([
  'id',
  'stageId',
  'laneId',
  'journeyId',
  'fromId',
  'toId',
  'targetId',
  'hostId',
  'personaId',
  'channelId',
]);

function poisoned(records: readonly AnyRecord[], payload: string): AnyRecord[] {
  return records.map((record) => {
    const fields = Object.entries(record).map(([field, value]): [string, unknown] => {
      if (typeof value !== 'string') return [field, value];
      if (idFields.has(field)) return [field, `${value} ${payload}`.slice(0, 80)];
      const isFree = freeFields.has(field) && !(record.type === 'lane' && field === 'role');
      return [field, isFree ? `${payload} ${value}`.slice(0, 500) : value];
    });
    return Object.fromEntries(fields) as unknown as AnyRecord;
  });
}

function expectInert(svg: string): XmlElement {
  const root = readXml(svg);
  for (const element of allElements(root)) {
    const names = allowed[element.name];
    if (names === undefined) throw new Error(`<${element.name}> is in the document`);
    for (const [name, value] of element.attributes) {
      if (!names.includes(name) && !paint.includes(name)) throw new Error(`${name} on <${element.name}>`);
      if (name === 'xlink:href')
        expect(value).toMatch(/^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/);
      if (name === 'clip-path') expect(value).toMatch(/^url\(#clip-\d+\)$/);
      if (name === 'd') expect(value).toMatch(/^[MLCZ\d\s.,-]*$/);
    }
    if (element.name === 'style') {
      expect(textOf(element)).toMatch(
        /^\s*(@font-face\{font-family:'Noto (Sans|Emoji)';font-style:normal;font-weight:\d00;src:url\(data:font\/ttf;base64,[A-Za-z0-9+/=]+\) format\('truetype'\)\}\s*)+$/,
      );
    }
  }
  return root;
}

function poisonedRequest(payload: string): ExportRequest {
  const clean = templateRequest({ format: 'svg' }, 'serviceBlueprint');
  return request(
    poisoned(clean.records, payload),
    { format: 'svg' },
    {
      libraryRecords: poisoned(clean.libraryRecords, payload),
    },
  );
}

describe('an exported SVG stays inert', () => {
  it('has at least sixty hostile texts to try', () => {
    expect(new Set(payloads).size).toBe(payloads.length);
    expect(payloads.length).toBeGreaterThanOrEqual(60);
  });

  it.each(payloads.map((payload) => [JSON.stringify(payload).slice(0, 60), payload]))(
    'when every field and every id holds %s',
    async (_, payload) => {
      const hostile = poisonedRequest(payload);
      const file = await runExport(hostile, assetsFolder, () => undefined);
      const root = expectInert(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
      // Nothing was lost on the way either.
      expect(file.counts).toEqual(pictureOf(hostile).expected);
      expect(file.counts.touchpoints).toBeGreaterThan(0);
      const ids = [...allElements(root)].flatMap((element) => element.attributes.get('id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(file.fileName).toMatch(/^[^\p{Cc}\p{Cf}<>:"/\\|?*]{1,120}\.svg$/u);
      expectInert(
        thumbnailSvg(
          recordsOf(hostile.records),
          recordsOf(hostile.libraryRecords),
          loadWords(assetsFolder, 'ru'),
        ),
      );
    },
  );

  it('shows the words as they were written', async () => {
    const payload = '<b>&amp;"x"</b>';
    const file = await runExport(poisonedRequest(payload), assetsFolder, () => undefined);
    const root = expectInert(new TextDecoder().decode(file.bytes));
    const texts = [...allElements(root)].filter((element) => element.name === 'text').map(textOf);
    expect(texts.some((text) => text.includes(payload))).toBe(true);
  });

  it.each(['image/svg+xml', 'text/html', 'image/png"/><script>alert(1)</script>'])(
    'when an image says that it is %s',
    async (mediaType) => {
      const clean = templateRequest({ format: 'svg' }, 'clinicVisit');
      const hash = 'a'.repeat(64);
      const records = clean.records.map((record) =>
        record.type === 'touchpoint' ? { ...record, imageHash: hash } : record,
      );
      const images = [{ hash, mediaType, bytes: new TextEncoder().encode('<svg onload="alert(1)"/>') }];
      const file = await runExport({ ...clean, records, images }, assetsFolder, () => undefined);
      const root = expectInert(new TextDecoder().decode(file.bytes));
      expect([...allElements(root)].some((element) => element.name === 'image')).toBe(false);
    },
  );
});
