import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { cliEnvironment, cliMain } from '../../support/run-twinpath.ts';
import { cliScene, jsonOf, mermaidFixture } from './cli-scene.ts';

const { place, twinpath, twinpathInRussian, projectWithMap } = cliScene();
afterAll(place.remove);

describe('twinpath new', { timeout: 60_000 }, () => {
  it('makes a project with a title, and says so', async () => {
    const path = place.path('made.twinpath');
    const run = await twinpath('new', place.path('made'), '--title', 'Мой проект');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain(path);
    expect(jsonOf(await twinpath('list', '--project', path, '--json'))).toMatchObject({
      ok: true,
      project: { path, title: 'Мой проект' },
      maps: [],
    });
  });

  it('puts a map made from a template into it, in the asked language', async () => {
    const path = place.path('templated.twinpath');
    const made = jsonOf(
      await twinpath('new', '--project', path, '--template', 'sample', '--lang', 'ru', '--json'),
    );
    expect(made).toMatchObject({ ok: true, project: { title: 'templated' }, mapId: expect.any(String) });
    const { maps } = jsonOf(await twinpath('list', '--project', path, '--json'));
    expect(maps).toMatchObject([{ id: made.mapId, title: expect.stringMatching(/[а-яё]/i) }]);
  });

  it('never writes over a file that is there', async () => {
    const path = place.path('there.twinpath');
    writeFileSync(path, 'mine');
    const run = await twinpathInRussian('new', path);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('таким именем уже есть');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('leaves no empty project behind when there is no such template', async () => {
    const run = await twinpath('new', place.path('nothing'), '--template', 'castle');
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('sample');
    expect(existsSync(place.path('nothing.twinpath'))).toBe(false);
  });
});

describe('twinpath import', { timeout: 60_000 }, () => {
  it('makes the project when it is not there, and tells what came in and what did not', async () => {
    const path = place.path('imported.twinpath');
    const file = mermaidFixture('05-mermaid-cypress-front-matter-config.mmd');
    const first = await twinpathInRussian('import', file, '--project', path);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('Создан проект');
    expect(first.stdout).toContain('7 точек контакта');
    expect(first.stdout).toContain('Оценка «2rem» — не число');
    const second = jsonOf(await twinpath('import', file, '--project', path, '--json'));
    expect(second).toMatchObject({
      ok: true,
      created: false,
      files: [{ maps: [{ counts: { stages: 3, touchpoints: 7, connections: 6 }, losses: [{}, {}] }] }],
    });
  });

  it('is one step of history for each map', async () => {
    const path = await projectWithMap('steps');
    const db = new Database(path, { readonly: true });
    const rows = db.prepare("SELECT origin, command ->> '$.name' AS command FROM transactions").all();
    db.close();
    expect(rows).toEqual([{ origin: 'import', command: 'document.fill' }]);
  });

  it('takes nothing in when one of the files is refused, and leaves the project as it was', async () => {
    const path = await projectWithMap('unchanged');
    const before = (await twinpath('list', '--project', path, '--json')).stdout;
    const flowchart = place.path('flow.mmd');
    writeFileSync(flowchart, 'flowchart TD\n  A --> B\n');
    const run = await twinpath(
      'import',
      mermaidFixture('04-mermaid-demo-front-matter-acc.mmd'),
      flowchart,
      '--project',
      path,
    );
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('flow.mmd: Line 1: this is a flowchart');
    expect((await twinpath('list', '--project', path, '--json')).stdout).toBe(before);
    const absent = place.path('never.twinpath');
    expect((await twinpath('import', flowchart, '--project', absent)).exitCode).toBe(1);
    expect(existsSync(absent)).toBe(false);
  });

  it.each([
    ['a file that is not there', 'absent.mmd', null, 'There is no file'],
    ['a folder', 'folder.mmd', 'folder', 'is a folder'],
    ['an empty file', 'empty.mmd', '', 'is empty'],
    ['bytes that are no text', 'bytes.mmd', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'not UTF-8 text'],
    ['JSON of somebody else', 'other.json', '{"nodes": []}', 'not a Twinpath map'],
    [
      'a newer JSON',
      'newer.json',
      '{"format": "twinpath-journey", "version": 9, "map": []}',
      'newer Twinpath',
    ],
  ])('refuses %s in words', async (_what, name, content, words) => {
    const path = place.path(name);
    if (content === 'folder') mkdirSync(path);
    else if (content !== null) writeFileSync(path, content);
    const run = await twinpath('import', path, '--project', place.path('refusing.twinpath'));
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain(words);
    expect(run.stderr).not.toMatch(/importError|cli\.|at file:/);
  });

  it('refuses a project that is none', async () => {
    const path = place.path('fake.twinpath');
    writeFileSync(path, 'not a project at all');
    const run = await twinpath(
      'import',
      mermaidFixture('01-mermaid-docs-my-working-day.mmd'),
      '--project',
      path,
    );
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('not a Twinpath project');
    expect(readFileSync(path, 'utf8')).toBe('not a project at all');
  });

  it('gives a map new ids when it is in the project already, and keeps them in another project', async () => {
    const path = await projectWithMap('ids');
    const json = place.path('ids.json');
    expect((await twinpath('export', '--project', path, '--to', json)).exitCode).toBe(0);
    const original = readFileSync(json, 'utf8');
    expect((await twinpath('import', json, '--project', path)).exitCode).toBe(0);
    const { maps } = jsonOf(await twinpath('list', '--project', path, '--json')) as {
      maps: { id: string }[];
    };
    expect(new Set(maps.map((map) => map.id)).size).toBe(2);
    const elsewhere = place.path('elsewhere.twinpath');
    const again = place.path('ids-again.json');
    expect((await twinpath('import', json, '--project', elsewhere)).exitCode).toBe(0);
    expect((await twinpath('export', '--project', elsewhere, '--to', again)).exitCode).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(original);
  });
});

describe('twinpath check', { timeout: 60_000 }, () => {
  it('says that a sound project is sound', async () => {
    const path = await projectWithMap('sound');
    const run = await twinpath('check', '--project', path);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('All is well');
    expect(jsonOf(await twinpath('check', '--project', path, '--json'))).toMatchObject({
      ok: true,
      good: true,
      transactions: 1,
      problems: [],
    });
  });

  it('finds a record that was changed behind its hash', async () => {
    const path = await projectWithMap('changed');
    const db = new Database(path);
    db.exec("UPDATE records SET json = replace(json, 'Make tea', 'Make tee')");
    db.close();
    const run = await twinpathInRussian('check', '--project', path);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('С проектом что-то не так');
    const json = await twinpath('check', '--project', path, '--json');
    expect(json.exitCode).toBe(1);
    expect(jsonOf(json)).toMatchObject({ ok: false, good: false, problems: [expect.any(String)] });
  });

  it('refuses a file that is no project', async () => {
    const path = place.path('none.twinpath');
    writeFileSync(path, 'nothing of the kind');
    expect((await twinpath('check', '--project', path)).exitCode).toBe(1);
  });
});

describe('twinpath serve', { timeout: 60_000 }, () => {
  it('prints an address of this machine, answers there, and ends when it is told to', async () => {
    const project = await projectWithMap('served');
    const renderer = fileURLToPath(new URL('../../../dist/renderer/index.html', import.meta.url));
    const words = ['serve', '--project', project, '--port', '0', '--json'];
    if (!existsSync(renderer)) {
      const run = await twinpath(...words);
      expect(run.exitCode).toBe(1);
      expect(jsonOf(run)).toMatchObject({ ok: false, error: { key: 'host.notBuilt' } });
      return;
    }
    const env = cliEnvironment({ dataFolder: place.folder });
    const child = spawn(process.execPath, [cliMain, ...words], { env });
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').once('data', resolve);
      child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    });
    const { origin, port } = JSON.parse(line) as { origin: string; port: number };
    expect(origin).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${origin}/`)).status).toBe(200);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
