import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { lightPalette } from '../../src/core/scene/palette.ts';
import { sceneSize } from '../../src/core/scene/write-svg.ts';
import { exportPng } from '../../src/infra/export/export-png.ts';
import type { Picture } from '../../src/infra/export/picture.ts';
import { runExport } from '../../src/infra/export/run-export.ts';
import { shopMap } from '../support/map-builder.ts';
import { type DecodedPng, isBlank, readPng } from '../support/read-png.ts';
import { assetsFolder, pictureOf, request, templateRequest, touchpointsWith } from './export-helpers.ts';

const ignore = (): void => undefined;

async function pngOf(picture: Picture, scale = 1, stripPixels = 8_000_000): Promise<DecodedPng> {
  return readPng((await exportPng(picture, { scale, assetsFolder, stripPixels }, ignore)).bytes);
}

function pixelAt(png: DecodedPng, x: number, y: number): number[] {
  const at = (y * png.width + x) * png.channels;
  return [...png.pixels.subarray(at, at + png.channels)];
}

const pagePixel = [...Buffer.from(lightPalette.page.slice(1), 'hex')];

describe('an exported PNG', () => {
  it.each([1, 2, 3, 4] as const)('has %i pixels for each unit of the layout', async (scale) => {
    const made = request(shopMap().map.records, { scale });
    const { width, height } = sceneSize(pictureOf(made).scene);
    const png = readPng((await runExport(made, assetsFolder, ignore)).bytes);
    expect([png.width, png.height]).toEqual([width * scale, height * scale]);
    // 96 pixels an inch at 1x, so that it has one size on paper at every scale.
    expect(png.chunks.get('pHYs')?.readUInt32BE(0)).toBe(Math.round((96 / 0.0254) * scale));
  });

  it('is painted to its last row and column, and shows every touchpoint and pain', async () => {
    const made = templateRequest({}, 'onlineShop');
    const file = await runExport(made, assetsFolder, ignore);
    const png = readPng(file.bytes);
    const { scene, expected } = pictureOf(made);
    expect(file).toMatchObject({ mediaType: 'image/png', counts: expected, notices: [] });
    expect(png.channels).toBe(3);
    for (const x of [0, 500, png.width - 1]) expect(pixelAt(png, x, png.height - 1)).toEqual(pagePixel);
    expect(pixelAt(png, png.width - 1, 0)).toEqual(pagePixel);
    for (const { kind, box } of scene.groups) {
      if (kind === 'touchpoint' || kind === 'pain') expect(isBlank(png, box)).toBe(false);
    }
  });

  it('has nothing behind the map when it is transparent', async () => {
    const made = templateRequest({ background: 'transparent' }, 'clinicVisit');
    const png = readPng((await runExport(made, assetsFolder, ignore)).bytes);
    expect(png.channels).toBe(4);
    expect(pixelAt(png, 2, 2)).toEqual([0, 0, 0, 0]);
    const { scene } = pictureOf(made);
    const card = scene.groups.find((group) => group.kind === 'touchpoint')?.box;
    // A pixel inside the white card, right of its side bar.
    expect(pixelAt(png, Math.round((card?.x ?? 0) + 7), Math.round((card?.y ?? 0) + 6))).toEqual([
      255, 255, 255, 255,
    ]);
  });

  it.each(['light', 'transparent'] as const)(
    'drawn in strips is the picture drawn whole (%s)',
    async (background) => {
      const picture = pictureOf(templateRequest({ background }, 'onlineShop'));
      const whole = await pngOf(picture, 1, 1_000_000_000);
      const strips = await pngOf(picture, 1, 250_000);
      expect([strips.width, strips.height]).toEqual([whole.width, whole.height]);
      let different = 0;
      let most = 0;
      for (let at = 0; at < whole.pixels.length; at += 1) {
        const difference = Math.abs((whole.pixels[at] ?? 0) - (strips.pixels[at] ?? 0));
        if (difference > 1) different += 1;
        // Colour says nothing where there is next to no paint.
        const alpha = whole.channels === 4 ? (whole.pixels[at | 3] ?? 0) : 255;
        if (alpha > 32) most = Math.max(most, difference);
      }
      // Edges that fall exactly between two of the rasteriser's samples may go either way.
      expect(different / whole.pixels.length).toBeLessThan(0.0005);
      expect(most).toBeLessThanOrEqual(64);
    },
  );

  it('is the same twice, byte for byte', async () => {
    const made = request(shopMap().map.records);
    const [first, second] = [
      await runExport(made, assetsFolder, ignore),
      await runExport(made, assetsFolder, ignore),
    ];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('shows only the stages that were chosen', async () => {
    const { map, stages } = shopMap();
    const whole = await runExport(request(map.records), assetsFolder, ignore);
    const part = await runExport(request(map.records, { stageIds: [stages.buy] }), assetsFolder, ignore);
    expect(part.counts).toEqual({ touchpoints: 2, pains: 0, connections: 0 });
    expect(readPng(part.bytes).width).toBeLessThan(readPng(whole.bytes).width);
  });

  it.each(['👨‍👩‍👧', '🏳️‍🌈', '🇷🇺', '😀', '⚡️', 'Оплата 🎉 картой'])('draws %s', async (title) => {
    const { map, touchpoints } = touchpointsWith(title, '');
    const made = request(map.records, { scale: 2 });
    const file = await runExport(made, assetsFolder, ignore);
    expect(file.notices).toEqual([]);
    const png = readPng(file.bytes);
    const [full, empty] = touchpoints.map(
      (id) => pictureOf(made).scene.groups.find((group) => group.id === id)?.box,
    );
    if (full === undefined || empty === undefined) throw new Error('no boxes');
    // Where the title stands: inside the card's frame, right of its side bar.
    const inside = (box: typeof full) => ({
      x: (box.x + 12) * 2,
      y: (box.y + 8) * 2,
      width: 200,
      height: 40,
    });
    expect(isBlank(png, inside(empty))).toBe(true);
    expect(isBlank(png, inside(full))).toBe(false);
  });

  it('says when a character is in no bundled font, and draws something for it', async () => {
    const { map, touchpoints } = touchpointsWith('支付');
    const made = request(map.records);
    const file = await runExport(made, assetsFolder, ignore);
    expect(file.notices).toEqual([{ key: 'exporter.missingCharacters', params: { characters: '支 付' } }]);
    const box = pictureOf(made).scene.groups.find((group) => group.id === touchpoints[0])?.box;
    if (box === undefined) throw new Error('no box');
    expect(isBlank(readPng(file.bytes), { x: box.x + 12, y: box.y + 8, width: 60, height: 20 })).toBe(false);
  });

  it('says which images it can not draw, and puts a grey box there', async () => {
    const { map, touchpoints } = touchpointsWith('Оплата');
    const hash = 'c'.repeat(64);
    const records = [...map.records.values()].map(
      (record): AnyRecord => (record.type === 'touchpoint' ? { ...record, imageHash: hash } : record),
    );
    const images = [{ hash, mediaType: 'image/webp', bytes: Uint8Array.of(1, 2, 3) }];
    const made = request(records, {}, { images });
    const file = await runExport(made, assetsFolder, ignore);
    expect(file.notices).toEqual([{ key: 'exporter.imagesNotDrawn', params: { count: 1 } }]);
    const box = pictureOf(made).scene.groups.find((group) => group.id === touchpoints[0])?.box;
    const grey = [...Buffer.from(lightPalette.gridLine.slice(1), 'hex')];
    expect(
      pixelAt(readPng(file.bytes), Math.round((box?.x ?? 0) + 40), Math.round((box?.y ?? 0) + 30)),
    ).toEqual(grey);
  });

  it.each(['touchpoint', 'pain', 'connection'])('is refused when a %s is lost on the way', async (kind) => {
    const picture = pictureOf(templateRequest({}, 'clinicVisit'));
    const lost = picture.scene.groups.findIndex((group) => group.kind === kind);
    const groups = picture.scene.groups.filter((_, at) => at !== lost);
    const attempt = pngOf({ ...picture, scene: { ...picture.scene, groups } });
    await expect(attempt).rejects.toMatchObject({
      code: 'exportFailed',
      reason: { key: 'exporter.countsDiffer' },
    });
  });

  it.each(['blank', 'outside'])('is refused when a touchpoint is there but %s', async (how) => {
    const picture = pictureOf(templateRequest({}, 'clinicVisit'));
    const at = picture.scene.groups.findIndex((group) => group.kind === 'touchpoint');
    const groups = picture.scene.groups.with(at, {
      ...(picture.scene.groups[at] as Picture['scene']['groups'][number]),
      ...(how === 'blank'
        ? { shapes: [{ shape: 'rect', x: -1, y: -1, width: 160, height: 300, fill: 'surface' }] }
        : { box: { x: 90_000, y: 0, width: 100, height: 60 } }),
    });
    // Last, so that nothing is drawn over it.
    const [card] = groups.splice(at, 1);
    const attempt = pngOf({
      ...picture,
      scene: { ...picture.scene, groups: card === undefined ? groups : [...groups, card] },
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'exportFailed',
      reason: { key: 'exporter.countsDiffer' },
    });
  });

  it('is refused when something is painted over the edge of the page', async () => {
    const picture = pictureOf(templateRequest({}, 'blank'));
    const spill = {
      id: 'spill',
      kind: 'band' as const,
      label: '',
      box: { x: 0, y: 0, width: 1, height: 1 },
      shapes: [{ shape: 'rect' as const, x: 0, y: 0, width: 90_000, height: 20, fill: 'bad' as const }],
    };
    const attempt = pngOf({
      ...picture,
      scene: { ...picture.scene, groups: [...picture.scene.groups, spill] },
    });
    await expect(attempt).rejects.toMatchObject({ reason: { key: 'exporter.brokenPicture' } });
  });

  it.each([
    [70_000, 100, 1, { key: 'exporter.tooLargeAtAll', params: { width: 70_000, height: 100 } }],
    [
      20_000,
      1_000,
      4,
      { key: 'exporter.tooLarge', params: { scale: 4, largest: 3, width: 80_000, height: 4_000 } },
    ],
    [
      16_000,
      8_000,
      4,
      { key: 'exporter.tooLarge', params: { scale: 4, largest: 2, width: 64_000, height: 32_000 } },
    ],
    [40_000, 30_000, 1, { key: 'exporter.tooLargeAtAll', params: { width: 40_000, height: 30_000 } }],
  ])(
    'of %i × %i units is refused at %ix, with the largest scale that there is',
    async (width, height, scale, reason) => {
      const picture = pictureOf(templateRequest({}, 'blank'));
      const attempt = pngOf({ ...picture, scene: { ...picture.scene, width, height } }, scale);
      await expect(attempt).rejects.toMatchObject({ code: 'exportTooLarge', reason });
    },
  );

  it('of a thousand touchpoints needs memory for a strip, not for the picture', { timeout: 180_000 }, () => {
    const script = fileURLToPath(new URL('measure-peak.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script, '1000', '1'], { encoding: 'utf8' });
    const measured = JSON.parse(stdout || `{"stderr":${JSON.stringify(stderr)}}`);
    process.stdout.write(
      `PNG of 1000 touchpoints: ${Math.round(measured.millions)} Mpx, peak ${Math.round(measured.peakMegabytes)} MB ` +
        `(${Math.round(measured.beforeMegabytes)} MB before), ${Math.round(measured.milliseconds)} ms\n`,
    );
    expect(measured.counts).toEqual({ touchpoints: 1000, pains: 250, connections: 999 });
    expect(measured.millions).toBeGreaterThan(30);
    // Drawn whole it would take four bytes a pixel twice over beside what is counted here.
    expect(measured.peakMegabytes - measured.beforeMegabytes).toBeLessThan(400);
  });
});
