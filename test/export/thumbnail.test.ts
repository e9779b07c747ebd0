import { describe, expect, it } from 'vitest';
import { thumbnailDrawer } from '../../src/infra/export/thumbnail-drawer.ts';
import { allElements, readXml } from '../support/read-xml.ts';
import { bigMap } from './big-map.ts';
import { assetsFolder, request, templateIds, templateRequest } from './export-helpers.ts';

const drawer = thumbnailDrawer(assetsFolder);

async function thumbnail({ records, libraryRecords, options }: ReturnType<typeof request>) {
  const svg = await drawer.thumbnailSvg(records, libraryRecords, options.language);
  const root = readXml(svg);
  return {
    svg,
    root,
    width: Number(root.attributes.get('width')),
    height: Number(root.attributes.get('height')),
  };
}

describe('a thumbnail', () => {
  it.each(templateIds)('of %s is a small SVG that refers to nothing', async (id) => {
    const { svg, root, width, height } = await thumbnail(templateRequest({}, id));
    expect(width).toBeGreaterThan(200);
    expect(width).toBeLessThanOrEqual(480);
    expect(height).toBeGreaterThan(100);
    expect(height).toBeLessThanOrEqual(300);
    expect(svg.length).toBeLessThan(200_000);
    expect(svg).not.toMatch(/href|url\(|@font-face|<image/);
    expect([...allElements(root)].filter((element) => element.name === 'g').length).toBeGreaterThan(3);
  });

  it('of a huge map shows its beginning and stays small', async () => {
    const { svg, height } = await thumbnail(request(bigMap(1000)));
    expect(height).toBeGreaterThan(150);
    expect(svg.length).toBeLessThan(400_000);
  });

  it('has bars in place of words that nobody could read', async () => {
    const { root } = await thumbnail(templateRequest());
    const [scale = 1] = [
      Number(root.attributes.get('width')) / Number(root.attributes.get('viewBox')?.split(' ')[2]),
    ];
    for (const element of allElements(root)) {
      if (element.name === 'text')
        expect(Number(element.attributes.get('font-size')) * scale).toBeGreaterThanOrEqual(3);
    }
    expect([...allElements(root)].some((element) => element.attributes.get('opacity') === '0.4')).toBe(true);
  });

  it('is in the language that was asked for', async () => {
    const made = templateRequest({}, 'blank');
    const { svg } = await thumbnail(made);
    expect(svg).toMatch(/[а-я]/);
    expect(await drawer.thumbnailSvg(made.records, made.libraryRecords, 'en')).toContain('xml:lang="en"');
  });
});
