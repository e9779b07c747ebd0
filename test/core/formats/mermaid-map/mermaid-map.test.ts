import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportedFile, readImportFile } from '../../../../src/core/formats/import-file.ts';
import { ImportError } from '../../../../src/core/formats/import-words.ts';
import type { AnyRecord, RecordOf, RecordType } from '../../../../src/core/model/any-record.ts';
import { documentProblems } from '../../../../src/core/rules/document-rules.ts';
import { documentIndex } from '../../../../src/core/store/document-index.ts';
import { recordsOf } from '../../../../src/core/store/records.ts';

function readFile(text: string, fileName = 'walk.mmd'): ImportedFile {
  let made = 0;
  return readImportFile({
    fileName,
    text,
    words: { language: 'en', tell: (key) => `<${key}>` },
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
    sha256: () => '',
  });
}

function readMap(text: string) {
  const [map] = readFile(text).maps;
  if (map === undefined) throw new Error('no map');
  const records = recordsOf(map.mapRecords);
  return { ...map, records, index: documentIndex(records) };
}

function only<Type extends RecordType>(records: readonly AnyRecord[], type: Type): RecordOf<Type> {
  const [record] = ofType(records, type);
  if (record === undefined) throw new Error(`no ${type}`);
  return record;
}

function ofType<Type extends RecordType>(records: readonly AnyRecord[], type: Type): RecordOf<Type>[] {
  return records.filter((record) => record.type === type) as RecordOf<Type>[];
}

function refusalOf(text: string, fileName?: string): unknown {
  try {
    readFile(text, fileName);
  } catch (error) {
    if (error instanceof ImportError) return error.reason;
    throw error;
  }
  throw new Error('The file was read.');
}

function lossesOf(text: string): string[] {
  return readMap(text).losses.map(({ message }) => message.key);
}

const day = `journey
  title My day
  accDescr: How a day goes
  section Go to work
    Make tea: 5: Me
    Go upstairs: 3: Me
  section Go home
    Sit down: 1: Me`;

describe('a Mermaid journey as a map', () => {
  it('has a stage for each section and a touchpoint for each task, in sub-columns from 0', () => {
    const { index } = readMap(day);
    const [journey] = index.journeys;
    const stages = index.stagesOf(journey?.id ?? '');
    expect(stages.map((stage) => stage.title)).toEqual(['Go to work', 'Go home']);
    const lane = index.lanesOf(journey?.id ?? '').find(({ role }) => role === 'touchpoints');
    const [tea, stairs] = index.cell(stages[0]?.id ?? '', lane?.id ?? '');
    expect([tea, stairs]).toMatchObject([
      { title: 'Make tea', column: 0 },
      { title: 'Go upstairs', column: 1 },
    ]);
    expect(index.cell(stages[1]?.id ?? '', lane?.id ?? '')).toMatchObject([{ title: 'Sit down', column: 0 }]);
  });

  it('connects the touchpoints in order, across stages too', () => {
    const { mapRecords, records } = readMap(day);
    const steps = ofType(mapRecords, 'connection').map(({ fromId, toId, kind }) => {
      return [records.get(fromId), records.get(toId)]
        .map((end) => end?.type === 'touchpoint' && end.title)
        .concat(kind);
    });
    expect(steps).toEqual([
      ['Make tea', 'Go upstairs', 'next'],
      ['Go upstairs', 'Sit down', 'next'],
    ]);
  });

  it('keeps the score as it was written, on the scale 1 to 5', () => {
    const { mapRecords } = readMap('journey\nsection A\nCold: -2\nHalf: 3.5\nWrong: abc\nNone: 5:');
    expect(ofType(mapRecords, 'touchpoint').map((touchpoint) => touchpoint.emotion)).toEqual([
      { value: -2, min: 1, max: 5, label: null, source: 'import' },
      { value: 3.5, min: 1, max: 5, label: null, source: 'import' },
      null,
      { value: 5, min: 1, max: 5, label: null, source: 'import' },
    ]);
    expect(lossesOf('journey\nsection A\nCold: -2\nWrong: abc\nNone: 5:')).toEqual([
      'importLoss.mermaid.scoreOutside',
      'importLoss.mermaid.noScore',
      'importLoss.mermaid.emptyActor',
    ]);
  });

  it('takes the title and the description, else the title for screen readers, else the name of the file', () => {
    expect(only(readMap(day).mapRecords, 'map')).toMatchObject({
      title: 'My day',
      summary: 'How a day goes',
    });
    expect(only(readMap('journey\naccTitle: Spoken\nsection A').mapRecords, 'map').title).toBe('Spoken');
    expect(only(readMap('journey\nsection A').mapRecords, 'map').title).toBe('walk');
    expect(lossesOf('journey\ntitle Shown\naccTitle: Spoken\nsection A')).toEqual([
      'importLoss.mermaid.accTitle',
    ]);
  });

  it('makes the only actor the persona', () => {
    const { mapRecords, libraryRecords } = readMap(day);
    const persona = only(libraryRecords, 'persona');
    expect(persona).toMatchObject({ name: 'Me', side: 'customer' });
    expect(only(mapRecords, 'journey').personaId).toBe(persona.id);
    expect(ofType(mapRecords, 'touchpoint').flatMap((touchpoint) => touchpoint.tags)).toEqual([]);
  });

  it('makes several actors tags of their touchpoints', () => {
    const { mapRecords, libraryRecords, losses } = readMap(
      'journey\nsection A\nTalk: 3: Ann, Bob, Ann\nWalk: 4: Bob',
    );
    expect(libraryRecords).toEqual([]);
    expect(ofType(mapRecords, 'touchpoint').map((touchpoint) => touchpoint.tags)).toEqual([
      ['Ann', 'Bob'],
      ['Bob'],
    ]);
    expect(losses).toEqual([
      { message: { key: 'importLoss.mermaid.repeatedActor', params: { name: 'Ann' } }, count: 1 },
    ]);
  });

  it('puts tasks that stand before any section into a stage without a title', () => {
    const { index } = readMap('journey\nWake: 2: Me\nsection Later\nSleep: 5: Me');
    expect(index.stagesOf(index.journeys[0]?.id ?? '').map((stage) => stage.title)).toEqual(['', 'Later']);
  });

  it('names its lanes in the words that were given', () => {
    const lanes = ofType(readMap(day).mapRecords, 'lane').map(({ role, title }) => [role, title]);
    expect(lanes).toEqual([
      ['emotions', '<laneRole.emotions>'],
      ['touchpoints', '<laneRole.touchpoints>'],
      ['pains', '<laneRole.pains>'],
    ]);
  });

  it('takes signs out of names that turn the direction of text, and halves of surrogate pairs', () => {
    const { mapRecords } = readMap('journey\nsection A\u202Egnp.\nTask\uD800: 3');
    expect(only(mapRecords, 'stage').title).toBe('Agnp.');
    expect(only(mapRecords, 'touchpoint').title).toBe('Task\uFFFD');
  });

  it('lets touchpoints share a column when a section has more tasks than columns', () => {
    const tasks = Array.from({ length: 450 }, (_, index) => `Task ${index}: 3`).join('\n');
    const { index, losses } = readMap(`journey\nsection Long\n${tasks}`);
    const [lane] = index.lanesOf(index.journeys[0]?.id ?? '').filter(({ role }) => role === 'touchpoints');
    const [stage] = index.stagesOf(index.journeys[0]?.id ?? '');
    const cell = index.cell(stage?.id ?? '', lane?.id ?? '');
    expect(cell.map((item) => item.type === 'touchpoint' && item.title)).toEqual(
      Array.from({ length: 450 }, (_, number) => `Task ${number}`),
    );
    expect(losses.map(({ message }) => message.key)).toEqual(['importLoss.mermaid.columnsShared']);
  });

  it('keeps every rule of a document, whatever the diagram says', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'section A',
        'title T',
        'Go: 5: Me',
        'Go: -0: Me, You',
        'a: Infinity',
        'b: 3: ,,',
        `${'x'.repeat(700)}: 2`,
      ),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        let file: ImportedFile;
        try {
          file = readFile(`journey\n${lines.join('\n')}`);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
          return;
        }
        read += 1;
        for (const map of file.maps) {
          expect(documentProblems(recordsOf(map.mapRecords), 'map')).toEqual([]);
          expect(documentProblems(recordsOf(map.libraryRecords), 'library')).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(10);
  });
});

describe('a file with Mermaid journeys', () => {
  it('gives one map for each fence of a Markdown text, named by the file where they have no title', () => {
    const fence = (body: string): string => `\`\`\`mermaid\n${body}\n\`\`\`\n`;
    const text = `# Notes\n${fence('journey\ntitle One')}${fence('flowchart LR\nA-->B')}${fence('journey\nsection X')}`;
    const file = readFile(text, 'folder/notes.md');
    expect(file.maps.map((map) => only(map.mapRecords, 'map').title)).toEqual(['One', 'notes 2']);
    expect(file.maps[0]?.losses).toEqual([
      {
        message: {
          key: 'importLoss.mermaid.otherDiagram',
          params: { found: { key: 'importError.diagram.flowchart' }, line: 7 },
        },
        count: 1,
      },
    ]);
  });

  it('is refused with the name of what was found when that is no journey', () => {
    expect(refusalOf('flowchart TD\nA-->B')).toEqual({
      key: 'importError.mermaid.notJourney',
      params: { found: { key: 'importError.diagram.flowchart' }, line: 1 },
    });
    expect(refusalOf('just some words')).toEqual({ key: 'importError.unknownFormat' });
    expect(refusalOf(' \n ')).toEqual({ key: 'importError.empty' });
  });

  it('is refused whole, with the line in the file, when one of its diagrams is broken', () => {
    const text = '```mermaid\njourney\nsection A\n```\n\n```mermaid\njourney\nsection A: B\n```';
    expect(refusalOf(text, 'notes.md')).toMatchObject({
      key: 'refusal.mermaid.colon-in-section',
      params: { line: 8 },
    });
  });
});

describe('the words of importers', () => {
  const locales = fileURLToPath(new URL('../../../../assets/locales', import.meta.url));
  const sources = fileURLToPath(new URL('../../../../src/core/formats', import.meta.url));

  it('are there in both languages for every key that the sources name', () => {
    const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const text = names.map((name) => readFileSync(`${sources}/${name}`, 'utf8')).join('\n');
    const keys = [...text.matchAll(/'(import(?:Error|Loss)\.[\w.-]+)'/g)].map((match) => match[1] ?? '');
    expect(keys.length).toBeGreaterThan(25);
    for (const language of ['ru', 'en']) {
      const words = JSON.parse(readFileSync(`${locales}/${language}/formats.json`, 'utf8')) as object;
      for (const key of keys) {
        const found = key
          .split('.')
          .reduce<unknown>((tree, part) => (tree as Record<string, unknown>)?.[part], words);
        expect(found, `${language} ${key}`).toEqual(expect.any(String));
      }
    }
  });
});
