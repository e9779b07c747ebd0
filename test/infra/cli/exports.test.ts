import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliScene, jsonOf, mermaidFixture } from './cli-scene.ts';

const { place, twinpath, twinpathInRussian, projectWithMap } = cliScene();
afterAll(place.remove);

describe('twinpath export and convert', { timeout: 60_000 }, () => {
  let project = '';
  beforeAll(async () => {
    project = await projectWithMap('exported');
  });

  it.each(['png', 'svg', 'json'])('writes a %s whose counts are those of the map', async (format) => {
    const out = place.path(`out.${format}`);
    const run = await twinpath('export', '--project', project, '--to', out, '--json');
    expect(run.stderr).toBe('');
    const result = jsonOf(run);
    expect(result).toMatchObject({
      ok: true,
      file: out,
      format,
      counts: { touchpoints: 5, pains: 0, connections: 4 },
    });
    const bytes = readFileSync(out);
    expect(bytes.byteLength).toBe(result.bytes);
    const starts = { png: '\x89PNG', svg: '<', json: '{' }[format] ?? '';
    expect(bytes.toString('latin1').startsWith(starts)).toBe(true);
  });

  it('draws a PNG as large as it was asked to', async () => {
    const width = async (scale: string): Promise<number> => {
      const out = place.path(`scale-${scale}.png`);
      expect((await twinpath('export', '--project', project, '--to', out, '--scale', scale)).exitCode).toBe(
        0,
      );
      return readFileSync(out).readUInt32BE(16);
    };
    expect(await width('2')).toBe(2 * (await width('1')));
  });

  it('writes the picture’s own words in the asked language', async () => {
    const out = place.path('russian.svg');
    const run = await twinpath('export', '--project', project, '--to', out, '--lang', 'ru');
    expect(run.stdout).toContain('записана');
    expect(run.exitCode).toBe(0);
  });

  it('finds a map by title or id, and says which there are', async () => {
    const { maps } = jsonOf(await twinpath('list', '--project', project, '--json')) as {
      maps: { id: string }[];
    };
    const id = maps[0]?.id ?? '';
    const out = place.path('found.json');
    expect(
      (await twinpath('export', '--project', project, '--map', 'My working day', '--to', out)).exitCode,
    ).toBe(0);
    expect((await twinpath('export', '--project', project, '--map', id, '--to', out)).exitCode).toBe(0);
    const lost = await twinpath('export', '--project', project, '--map', 'Yours', '--to', out);
    expect(lost.exitCode).toBe(1);
    expect(lost.stderr).toContain(`${id}  My working day`);
  });

  it('finds a title with unbreakable spaces by what a terminal can type', async () => {
    const path = place.path('spaces.twinpath');
    await twinpathInRussian('new', path, '--template', 'onlineShop');
    const { maps } = jsonOf(await twinpath('list', '--project', path, '--json')) as {
      maps: { title: string }[];
    };
    expect(maps[0]?.title).toBe('Покупка в\u00A0интернет-магазине');
    const run = await twinpath(
      'export',
      '--project',
      path,
      '--map',
      'Покупка в интернет-магазине',
      '--to',
      place.path('spaces.json'),
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('refuses a title that several maps have, with their ids', async () => {
    const path = await projectWithMap('twins');
    await twinpath('import', mermaidFixture('04-mermaid-demo-front-matter-acc.mmd'), '--project', path);
    const run = await twinpathInRussian(
      'export',
      '--project',
      path,
      '--map',
      'My working day',
      '--to',
      place.path('t.svg'),
    );
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('Несколько карт');
    expect(run.stderr.match(/My working day$/gm)).toHaveLength(2);
    expect((await twinpath('export', '--project', path, '--to', place.path('t.svg'))).exitCode).toBe(1);
    expect(existsSync(place.path('t.svg'))).toBe(false);
  });

  it('refuses to write over a folder or into none', async () => {
    mkdirSync(place.path('folder.png'), { recursive: true });
    const over = await twinpath('export', '--project', project, '--to', place.path('folder.png'));
    expect(over.exitCode).toBe(1);
    expect(over.stderr).toContain('is a folder');
    const into = await twinpath('export', '--project', project, '--to', place.path('no/where.png'));
    expect(into.exitCode).toBe(1);
    expect(into.stderr).toContain('There is no folder');
  });

  it('refuses a project that is not there', async () => {
    const run = await twinpath(
      'export',
      '--project',
      place.path('gone.twinpath'),
      '--to',
      place.path('x.png'),
    );
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(existsSync(place.path('gone.twinpath'))).toBe(false);
  });

  it('converts without a project, and JSON into the same JSON', async () => {
    const json = place.path('converted.json');
    const again = place.path('converted-again.json');
    const run = jsonOf(
      await twinpath('convert', mermaidFixture('01-mermaid-docs-my-working-day.mmd'), json, '--json'),
    );
    expect(run).toMatchObject({
      ok: true,
      map: { title: 'My working day' },
      counts: { touchpoints: 5 },
      losses: [],
    });
    expect((await twinpath('convert', json, again)).exitCode).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(json, 'utf8'));
    const picture = place.path('converted.svg');
    expect((await twinpath('convert', json, picture)).exitCode).toBe(0);
    expect(readFileSync(picture, 'utf8')).toContain('<svg');
  });

  it('asks which map of a file with several is meant', async () => {
    const file = place.path('two.md');
    const fence = (title: string): string =>
      `\`\`\`mermaid\njourney\ntitle ${title}\nsection A\nGo: 3\n\`\`\`\n`;
    writeFileSync(file, fence('One') + fence('Two'));
    const unclear = await twinpath('convert', file, place.path('two.json'));
    expect(unclear.exitCode).toBe(1);
    expect(unclear.stderr).toContain('Two');
    expect((await twinpath('convert', file, place.path('two.json'), '--map', 'Two')).exitCode).toBe(0);
  });
});
