/**
 * Public Mermaid files through the whole program: the command line takes all of them into one project, and each map goes
 * out as PNG, SVG and JSON and comes back equal. Runs where the files are: not all of them may be passed on with ours.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { runCli } from '../../src/host/cli/run-cli.ts';
import { terminalOf } from '../../src/host/cli/terminal.ts';
import { cliEnvironment, runTwinpath, temporaryFolder } from '../support/run-twinpath.ts';
import { type ExpectedMap, expectedMaps } from './mermaid-expected.ts';

const dataFolder = fileURLToPath(new URL('../../../shared/data/formats', import.meta.url));
const assetsFolder = fileURLToPath(new URL('../../assets', import.meta.url));
const sources = join(dataFolder, 'mermaid');
const isThere = existsSync(sources);
const files = isThere ? readdirSync(sources).sort() : [];
const place = temporaryFolder();
const project = place.path('all.twinpath');
const fresh = place.path('fresh.twinpath');
let cases = 0;

interface ListedMap {
  readonly id: string;
  readonly title: string;
  readonly counts: { readonly stages: number; readonly touchpoints: number; readonly connections: number };
}

interface ImportedFiles {
  readonly created: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly mapIds: readonly string[];
    readonly maps: readonly Pick<ListedMap, 'title' | 'counts'>[];
  }[];
}

/** The command line in this process: the same code, without the seconds that a new process takes. */
async function cli<Answer>(...words: string[]): Promise<Answer> {
  const out: string[] = [];
  const said: string[] = [];
  const exitCode = await runCli([...words, '--json'], {
    terminal: terminalOf({ write: (text) => out.push(text) }, { write: (text) => said.push(text) }),
    env: cliEnvironment({ dataFolder: place.folder }),
    assetsFolder,
  });
  if (exitCode !== 0) throw new Error(`${words.join(' ')}: ${said.join('')}`);
  return JSON.parse(out.join('')) as Answer;
}

async function listOf(path: string): Promise<readonly ListedMap[]> {
  return (await cli<{ maps: ListedMap[] }>('list', '--project', path)).maps;
}

/** Loud enough to be seen in a log of many tests. */
function say(words: string): void {
  process.stdout.write(`\n*** ${words} ***\n`);
}

function readMap(path: string): AnyRecord[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { map: AnyRecord[] }).map;
}

function summaryOf(path: string): ExpectedMap {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { map: AnyRecord[]; library: AnyRecord[] };
  const touchpoints = file.map.filter((record) => record.type === 'touchpoint');
  const scores = touchpoints.flatMap((touchpoint) => touchpoint.emotion?.value ?? []);
  const actors = new Set(touchpoints.flatMap((touchpoint) => touchpoint.tags));
  for (const record of file.library) if (record.type === 'persona') actors.add(record.name);
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    stages: file.map.filter((record) => record.type === 'stage').length,
    touchpoints: touchpoints.length,
    actors: actors.size,
    mean: scores.length === 0 ? null : Math.round((sum / scores.length) * 10_000) / 10_000,
  };
}

beforeAll(async () => {
  if (!isThere) {
    say(
      'EXTENDED SUITE SKIPPED: there is no ../shared/data/formats/mermaid beside the project, so 0 public Mermaid files were tried.',
    );
    return;
  }
  const paths = files.map((name) => join(sources, name));
  const run = await runTwinpath(['import', ...paths, '--project', project, '--json'], {
    dataFolder: place.folder,
  });
  if (run.exitCode !== 0) throw new Error(run.stderr);
  const imported = JSON.parse(run.stdout) as ImportedFiles;
  for (const [index, name] of files.entries()) {
    for (const [number, id] of (imported.files[index]?.mapIds ?? []).entries()) {
      maps.push({ name, number, id, expected: expectedMaps[name.slice(0, 2)]?.[number] ?? null });
    }
  }
}, 120_000);

afterAll(() => {
  place.remove();
  if (isThere) say(`Extended suite: ${cases} cases from ${files.length} public Mermaid files.`);
});

const maps: { name: string; number: number; id: string; expected: ExpectedMap | null }[] = [];

function publicFiles(): void {
  it('are all there, and give as many maps as they have journeys', async () => {
    expect(files.map((name) => name.slice(0, 2))).toEqual(Object.keys(expectedMaps).sort());
    expect(maps.length).toBe(Object.values(expectedMaps).flat().length);
    expect((await listOf(project)).length).toBe(maps.length);
    cases += 1;
  });

  it.each(['json', 'png', 'svg'])('each go out as %s with the counts of the map', async (format) => {
    for (const { name, id, expected } of maps) {
      const out = place.path(`${id}.${format}`);
      const { counts } = await cli<{ counts: unknown }>(
        'export',
        '--project',
        project,
        '--map',
        id,
        '--to',
        out,
      );
      const touchpoints = expected?.touchpoints ?? 0;
      const connections = Math.max(0, touchpoints - 1);
      expect(counts, `${name} as ${format}`).toEqual({ touchpoints, pains: 0, connections });
      cases += 1;
    }
  });

  it('have the stages, touchpoints, actors and mean scores that Mermaid’s own parser counts', () => {
    for (const { name, number, id, expected } of maps) {
      const summary = summaryOf(place.path(`${id}.json`));
      const wanted = expected?.mean === null ? { ...expected, mean: summary.mean } : expected;
      expect(summary, `${name}, journey ${number + 1}`).toEqual(wanted);
      cases += 1;
    }
  });

  it('come back from JSON equal, in a project of their own', async () => {
    const paths = maps.map(({ id }) => place.path(`${id}.json`));
    const imported = await cli<ImportedFiles>('import', ...paths, '--project', fresh);
    expect(imported.created).toBe(true);
    expect(imported.files.flatMap((file) => file.mapIds)).toEqual(maps.map(({ id }) => id));
    for (const { name, id } of maps) {
      const again = place.path(`${id}-again.json`);
      await cli('export', '--project', fresh, '--map', id, '--to', again);
      const original = place.path(`${id}.json`);
      expect(readMap(again), name).toEqual(readMap(original));
      expect(readFileSync(again, 'utf8'), name).toBe(readFileSync(original, 'utf8'));
      cases += 1;
    }
    expect(await cli('check', '--project', fresh)).toMatchObject({ good: true, problems: [] });
  });

  it('that are no journey are refused in words, and the project stays as it was', async () => {
    const before = await listOf(project);
    const folder = join(dataFolder, 'mermaid-not-journey');
    for (const name of readdirSync(folder)) {
      const words = ['import', join(folder, name), '--project', project];
      const english = await runTwinpath(words, { dataFolder: place.folder });
      expect(english).toMatchObject({ exitCode: 1, stdout: '' });
      expect(english.stderr).toContain('this is a flowchart');
      const russian = await runTwinpath(words, { dataFolder: place.folder, lang: 'ru_RU.UTF-8' });
      expect(russian.exitCode).toBe(1);
      expect(russian.stderr).toContain('блок-схема');
      cases += 2;
    }
    expect(await listOf(project)).toEqual(before);
    expect(await cli('check', '--project', project)).toMatchObject({ good: true, problems: [] });
  });
}

if (isThere) describe('public Mermaid files', { timeout: 300_000 }, publicFiles);
else it('are not beside the project, so none is tried, and that is printed', () => expect(files).toEqual([]));
