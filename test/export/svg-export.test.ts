import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { darkPalette, lightPalette } from '../../src/core/scene/palette.ts';
import { countGroups, drawnThings } from '../../src/core/scene/svg-counts.ts';
import { svgId, svgNumber, svgPaint, svgPathData } from '../../src/core/scene/svg-escape.ts';
import { writeSvg } from '../../src/core/scene/write-svg.ts';
import { exportSvg } from '../../src/infra/export/export-svg.ts';
import { runExport } from '../../src/infra/export/run-export.ts';
import { ExportFailure } from '../../src/services/ports/exporter.ts';
import { allElements, readXml, textOf, type XmlElement, xmlName } from '../support/read-xml.ts';
import {
  assetsFolder,
  pictureOf,
  request,
  templateIds,
  templateRequest,
  touchpointsWith,
} from './export-helpers.ts';

async function svgOf(made: Parameters<typeof runExport>[0]): Promise<{ text: string; root: XmlElement }> {
  const file = await runExport(made, assetsFolder, () => undefined);
  const text = new TextDecoder().decode(file.bytes);
  return { text, root: readXml(text) };
}

function groupsOf(root: XmlElement): XmlElement[] {
  return [...allElements(root)].filter((element) => element.attributes.has('data-kind'));
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('an exported SVG', () => {
  const cases = templateIds.flatMap((id) =>
    (['ru', 'en'] as const).map((language) => [id, language] as const),
  );
  it.each(cases)(
    'of the template %s in %s is well-formed and holds everything that the map shows',
    async (id, language) => {
      const made = templateRequest({ format: 'svg', language }, id);
      const file = await runExport(made, assetsFolder, () => undefined);
      const root = readXml(new TextDecoder().decode(file.bytes));
      const { expected, scene } = pictureOf(made);
      const count = (kind: string) =>
        groupsOf(root).filter((group) => group.attributes.get('data-kind') === kind).length;
      expect(file.counts).toEqual(expected);
      expect({
        touchpoints: count('touchpoint'),
        pains: count('pain'),
        connections: count('connection'),
      }).toEqual(expected);
      expect(groupsOf(root)).toHaveLength(scene.groups.length);
      expect(root.attributes.get('xml:lang')).toBe(language);
      const ids = [...allElements(root)].flatMap((element) => element.attributes.get('id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const identifier of ids) expect(identifier).toMatch(xmlName);
    },
  );

  it('has its words as words, Cyrillic among them', async () => {
    const { root } = await svgOf(templateRequest({ format: 'svg' }));
    const texts = [...allElements(root)].filter((element) => element.name === 'text').map(textOf);
    expect(texts).toContain('Покупка');
    expect(texts.join(' ')).toContain('паспорт');
  });

  it('names its groups so that a designer finds them', async () => {
    const { root } = await svgOf(templateRequest({ format: 'svg' }));
    const ids = groupsOf(root).map((group) => group.attributes.get('id'));
    expect(ids).toContain('stage-3-Покупка');
    expect(svgId('touchpoint', 12, 'Оплата: «картой» <b>')).toBe('touchpoint-12-Оплата-картой-b');
    expect(svgId('pain', 1, ' …!  ')).toBe('pain-1');
    expect(svgId('pain', 2, 'x'.repeat(500))).toHaveLength('pain-2-'.length + 40);
  });

  it('says what it is to people who do not see it', async () => {
    const { root } = await svgOf(templateRequest({ format: 'svg' }));
    const [title, description] = root.children.filter((child) => typeof child !== 'string');
    expect(title?.name === 'title' && textOf(title)).toBe('Интернет-банк для бизнеса');
    expect(description?.name === 'desc' && textOf(description)).toContain('Точек контакта: 50');
    expect(root.attributes.get('aria-labelledby')).toBe('map-title map-summary');
  });

  it('has every font inside that it uses, and no other', async () => {
    const faces = (root: XmlElement): string[] => {
      const style = [...allElements(root)].find((element) => element.name === 'style');
      const text = style === undefined ? '' : textOf(style);
      return [
        ...text.matchAll(
          /font-family:'([^']+)';font-style:normal;font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)/g,
        ),
      ].map(([, family, weight, base64 = '']) => {
        const file =
          family === 'Noto Emoji'
            ? 'NotoEmoji-Regular'
            : { 400: 'NotoSans-Regular', 600: 'NotoSans-SemiBold', 700: 'NotoSans-Bold' }[weight ?? ''];
        const bytes = readFileSync(`${assetsFolder}/fonts/${file}.ttf`);
        expect(Buffer.from(base64, 'base64').equals(bytes)).toBe(true);
        return `${family} ${weight}`;
      });
    };
    const plain = touchpointsWith('Оплата');
    const withEmoji = touchpointsWith('Оплата 🎉');
    expect(faces((await svgOf(request(plain.map.records, { format: 'svg' }))).root)).not.toContain(
      'Noto Emoji 400',
    );
    expect(faces((await svgOf(request(withEmoji.map.records, { format: 'svg' }))).root)).toEqual([
      'Noto Sans 400',
      'Noto Sans 600',
      'Noto Sans 700',
      'Noto Emoji 400',
    ]);
  });

  it('gives emoji among letters a stretch of their own', async () => {
    const { map } = touchpointsWith('Ура 👨‍👩‍👧 да');
    const { root } = await svgOf(request(map.records, { format: 'svg' }));
    const line = [...allElements(root)].find(
      (element) => element.name === 'text' && textOf(element) === 'Ура 👨‍👩‍👧 да',
    );
    const stretches = line?.children.filter((child) => typeof child !== 'string') ?? [];
    expect(stretches.map(textOf)).toEqual(['Ура ', '👨‍👩‍👧', ' да']);
    expect(stretches[1]?.attributes.get('font-family')).toMatch(/^'Noto Emoji'/);
    const places = stretches.map((stretch) => Number(stretch.attributes.get('x')));
    expect(places).toEqual([...places].sort((first, second) => first - second));
  });

  it.each(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])(
    'holds an image of the kind %s as it is',
    async (mediaType) => {
      const { map, touchpoints } = touchpointsWith('Оплата');
      const hash = 'b'.repeat(64);
      const records = [...map.records.values()].map((record) =>
        record.id === touchpoints[0] ? { ...record, imageHash: hash } : record,
      ) as never;
      const images = [{ hash, mediaType, bytes: Buffer.from(pixel, 'base64') }];
      const { root } = await svgOf(request(records, { format: 'svg' }, { images }));
      const image = [...allElements(root)].find((element) => element.name === 'image');
      expect(image?.attributes.get('xlink:href')).toBe(`data:${mediaType};base64,${pixel}`);
      expect(image?.attributes.get('preserveAspectRatio')).toBe('xMidYMid slice');
    },
  );

  it('paints the page only when it is asked to', async () => {
    const page = (root: XmlElement) =>
      root.children.some(
        (child) =>
          typeof child !== 'string' &&
          child.name === 'rect' &&
          child.attributes.get('fill') === lightPalette.page,
      );
    expect(page((await svgOf(templateRequest({ format: 'svg' }, 'blank'))).root)).toBe(true);
    expect(
      page((await svgOf(templateRequest({ format: 'svg', background: 'transparent' }, 'blank'))).root),
    ).toBe(false);
  });

  it('draws in any palette', () => {
    const picture = pictureOf(templateRequest({}, 'clinicVisit'));
    const svg = writeSvg(picture.scene, { ...picture, palette: darkPalette, fonts: null });
    expect(svg).toContain(darkPalette.page);
    expect(svg).not.toContain(lightPalette.page);
  });

  it('is the same twice, byte for byte', async () => {
    const first = await svgOf(templateRequest({ format: 'svg' }));
    const second = await svgOf(templateRequest({ format: 'svg' }));
    expect(first.text).toBe(second.text);
  });

  it('shows only the stages that were chosen', async () => {
    const made = templateRequest({ format: 'svg' });
    const stage = made.records.find((record) => record.type === 'stage' && record.title === 'Покупка');
    const file = await runExport(
      { ...made, options: { ...made.options, stageIds: [stage?.id ?? ''] } },
      assetsFolder,
      () => undefined,
    );
    const inStage = made.records.filter(
      (record) => record.type === 'touchpoint' && record.stageId === stage?.id,
    );
    expect(file.counts.touchpoints).toBe(inStage.length);
    expect(inStage.length).toBeGreaterThan(0);
  });

  it('says which characters it has no font for', async () => {
    const { map } = touchpointsWith('Оплата 支付');
    const file = await runExport(request(map.records, { format: 'svg' }), assetsFolder, () => undefined);
    expect(file.notices).toEqual([{ key: 'exporter.missingCharacters', params: { characters: '支 付' } }]);
  });

  it.each(['touchpoint', 'pain', 'connection'])('is refused when a %s is lost on the way', (kind) => {
    const picture = pictureOf(templateRequest());
    const lost = picture.scene.groups.findIndex((group) => group.kind === kind);
    const groups = picture.scene.groups.filter((_, at) => at !== lost);
    const attempt = () => exportSvg({ ...picture, scene: { ...picture.scene, groups } }, assetsFolder);
    expect(attempt).toThrow(ExportFailure);
    expect(attempt).toThrow('exporter.countsDiffer');
  });

  it('does not take a number that is none', () => {
    expect(() => svgNumber(Number.NaN)).toThrow(RangeError);
    expect(() => svgNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(svgNumber(-0.001)).toBe('0');
    expect(() => svgPathData('M0 0 A1 1')).toThrow(RangeError);
    expect(() => svgPaint('red')).toThrow(RangeError);
    expect(svgPaint('#39415280')).toEqual({ colour: '#394152', opacity: 128 / 255 });
  });
});

describe('counting what an SVG holds', () => {
  const wrap = (inside: string) =>
    `<?xml version="1.0"?><!-- <g data-kind="pain" data-id="no"/> --><svg>${inside}</svg>`;

  it('counts a group only when something is drawn in it', () => {
    expect(
      countGroups(
        wrap(
          '<g data-kind="touchpoint" data-id="a"/><g data-kind="touchpoint" data-id="b"><title>b</title></g>',
        ),
      ),
    ).toEqual({
      touchpoints: 0,
      pains: 0,
      connections: 0,
    });
    expect(countGroups(wrap('<g data-kind="pain" data-id="a"><g><path d="M0 0"/></g></g>')).pains).toBe(1);
  });

  it('counts a thing that is there twice once', () => {
    const twice = '<g data-kind="pain" data-id="a"><rect/></g>'.repeat(2);
    expect(countGroups(wrap(twice)).pains).toBe(1);
  });

  it('is not deceived by a sign inside quotes', () => {
    const svg = wrap(`<g data-kind="pain" data-id='a > b'><rect x="<g>"/></g>`);
    expect([...drawnThings(svg).pains]).toEqual(['a > b']);
  });

  it.each(['<svg><g></svg>', '<svg>', '</svg>', '<svg a="1', '<svg><!-- </svg>'])('refuses %s', (svg) => {
    expect(() => countGroups(svg)).toThrow(SyntaxError);
  });
});
