import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractJourneys } from '../../../../src/core/formats/mermaid/extract-journeys.ts';
import { normaliseJourney } from '../../../../src/core/formats/mermaid/plain-text.ts';
import { writeMermaidJourney } from '../../../../src/core/formats/mermaid/write-journey.ts';
import { errorOf, journeyOf, summaryOf, tasksOf } from './journey-helpers.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const FIXTURES = join(root, 'test', 'fixtures', 'mermaid');
const SHARED = join(root, '..', 'shared', 'data', 'formats');

type Expected = readonly [
  title: string | null,
  sections: number,
  tasks: number,
  actors: number,
  mean: number | null,
];

/** What Mermaid 11.17.2 itself makes of the files, by their number; one entry per diagram. */
const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  '01': [['My working day', 2, 5, 2, 3.8]],
  '02': [['Adding journey diagram functionality to mermaid', 1, 0, 0, null]],
  '03': [['Adding journey diagram functionality to mermaid', 2, 8, 3, 4.75]],
  '04': [['My working day', 2, 5, 2, 3.4]],
  '05': [['User Journey Example', 3, 7, 2, 4]],
  '06': [['Web hook life cycle', 3, 8, 5, 5]],
  '07': [['Путь обращения от пользователя до ответа', 3, 15, 3, 4]],
  '08': [['孩子学习旅程（5 岁小明）', 4, 13, 12, 4.6154]],
  '09': [['AI Prototyping Tool User Journey', 5, 22, 3, 4.3182]],
  '10': [['New User Onboarding Experience', 5, 16, 4, 4.0625]],
  '11': [['Daily Stand-up Meeting Reality', 3, 10, 4, 2.1]],
  '12': [['User Journey', 1, 3, 2, 3.3333]],
  '13': [['Video Analysis User Journey', 9, 35, 1, 4.1143]],
  '14': [['Keen User Journey — From Install to Power User', 5, 15, 0, 4.4]],
  '15': [
    ['Login / Log off', 3, 6, 2, 5],
    ['User Journey', 0, 0, 0, null],
    [null, 1, 3, 1, 5],
  ],
};

function diagramFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d\d-.*\.(?:mmd|mermaid|md)$/.test(name))
    .sort();
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Reads a file as the importer would, compares it with Mermaid, and sends it through the writer and back. */
function checkFile(folder: string, name: string): void {
  const journeys = extractJourneys(read(folder, name), name).journeys.map((found) => journeyOf(found.text));
  const seen = journeys.map((journey) => ({ title: journey.title?.trim() ?? null, ...summaryOf(journey) }));
  const expected = (EXPECTED[name.slice(0, 2)] ?? []).map(([title, sections, tasks, actors, mean]) => ({
    title,
    sections,
    tasks,
    actors,
    mean,
  }));
  expect(seen, name).toEqual(expected);
  for (const journey of journeys) {
    const written = journeyOf(writeMermaidJourney(journey).text);
    expect(normaliseJourney(written), name).toEqual(normaliseJourney(journey));
  }
}

describe('the bundled files', () => {
  it.each(diagramFiles(FIXTURES))('%s is read as by Mermaid and survives writing', (name) => {
    checkFile(FIXTURES, name);
  });

  it('hold a description with a colon and a title in the front matter', () => {
    const journey = journeyOf(read(FIXTURES, '04-mermaid-demo-front-matter-acc.mmd'));
    expect(journey).toMatchObject({
      title: 'My working day',
      accTitle: 'Very simple journey demo',
      accDescription: '2 main sections: work and home, each with just a few tasks',
      frontMatter: 'title: My working day',
    });
  });

  it('hold a stray setting that is a task without a number', () => {
    const last = tasksOf(journeyOf(read(FIXTURES, '05-mermaid-cypress-front-matter-config.mmd'))).at(-1);
    expect(last).toMatchObject({ name: 'size', score: Number.NaN, scoreText: '2rem' });
  });

  it('hold tasks with one empty actor', () => {
    const tasks = tasksOf(journeyOf(read(FIXTURES, '03-mermaid-parser-spec-people-variants.mmd')));
    expect(tasks.map((task) => task.actors.length)).toEqual([3, 2, 0, 2, 1, 1, 1, 1]);
    expect(tasks.at(-1)?.actors).toEqual(['']);
  });
});

describe('the shared files', () => {
  it('are all read as by Mermaid, and the flowchart is refused, when the folder is there', () => {
    const folder = join(SHARED, 'mermaid');
    if (!existsSync(folder)) {
      process.stdout.write('Shared Mermaid files: skipped, ../shared/data/formats/mermaid does not exist.\n');
      return;
    }
    const names = diagramFiles(folder);
    for (const name of names) checkFile(folder, name);
    expect(names.map((name) => name.slice(0, 2))).toEqual(Object.keys(EXPECTED).sort());

    const others = join(SHARED, 'mermaid-not-journey');
    const otherNames = readdirSync(others);
    for (const name of otherNames) {
      const text = read(others, name);
      expect(extractJourneys(text, name)).toMatchObject({
        journeys: [],
        others: [{ kind: 'flowchart', line: 1 }],
      });
      expect(errorOf(text)).toMatchObject({ code: 'not-a-journey', line: 1, params: { found: 'flowchart' } });
    }
    process.stdout.write(
      `Shared Mermaid files: ${names.length} journey files, ${otherNames.length} refused.\n`,
    );
  });
});
