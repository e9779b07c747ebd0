import { afterAll, describe, expect, it } from 'vitest';
import { cliScene, jsonOf } from './cli-scene.ts';

const { place, twinpath, twinpathInRussian } = cliScene();
afterAll(place.remove);

describe('twinpath', { timeout: 60_000 }, () => {
  it('tells what it can do in the language of the terminal', async () => {
    const [english, russian] = await Promise.all([twinpath('--help'), twinpathInRussian('--help')]);
    expect(english).toMatchObject({ exitCode: 0, stderr: '' });
    expect(russian).toMatchObject({ exitCode: 0, stderr: '' });
    for (const name of ['new', 'list', 'import', 'export', 'convert', 'check', 'serve']) {
      expect(english.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
      expect(russian.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
    expect(english.stdout).toContain('Usage:');
    expect(russian.stdout).toContain('Как вызвать:');
  });

  it.each(['new', 'list', 'import', 'export', 'convert', 'check', 'serve'])(
    'tells more about %s, in both languages and without a key in place of words',
    async (name) => {
      const [english, russian] = await Promise.all([
        twinpath(name, '--help'),
        twinpath(name, '--help', '--lang', 'ru'),
      ]);
      expect(english).toMatchObject({ exitCode: 0, stderr: '' });
      expect(english.stdout).toContain(`Usage: twinpath ${name}`);
      expect(russian.stdout).toContain(`Как вызвать: twinpath ${name}`);
      expect(english.stdout + russian.stdout).not.toContain('cli.');
    },
  );

  it.each([
    [[]],
    [['dance']],
    [['list']],
    [['list', '--project']],
    [['list', '--project', 'p', 'extra']],
    [['list', '--project', 'p', '--colour']],
    [['list', '--project', 'p', '--lang', 'fr']],
    [['new']],
    [['new', 'a', 'b']],
    [['new', 'a', '--project', 'b']],
    [['import', '--project', 'p']],
    [['export', '--project', 'p', '--to', 'map.docx']],
    [['export', '--project', 'p', '--to', 'map.png', '--scale', '7']],
    [['convert', 'only-one']],
    [['serve', '--port', 'many']],
  ])('says how it is used, with exit code 2, when called as %j', async (words) => {
    const run = await twinpath(...words);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('twinpath');
    expect(run.stderr).not.toMatch(/cli\.|at file:|Error:/);
  });

  it('says wrong usage as JSON too', async () => {
    const run = await twinpath('list', '--json');
    expect(run.exitCode).toBe(2);
    expect(jsonOf(run)).toMatchObject({
      ok: false,
      error: { code: 'usage', message: expect.stringContaining('--project') },
    });
  });
});
