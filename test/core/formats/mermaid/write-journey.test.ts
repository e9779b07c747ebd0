import { describe, expect, it } from 'vitest';
import type { JourneyAst, JourneyTask } from '../../../../src/core/formats/mermaid/types.ts';
import {
  type Loss,
  MERMAID_TEXT_LIMIT,
  writeMermaidJourney,
} from '../../../../src/core/formats/mermaid/write-journey.ts';
import { journeyOf, tasksOf } from './journey-helpers.ts';

function taskNamed(name: string, more: Partial<JourneyTask> = {}): JourneyTask {
  return { name, score: 5, scoreText: '5', actors: [], line: 1, ...more };
}

function journeyWith(tasks: readonly JourneyTask[], more: Partial<JourneyAst> = {}): JourneyAst {
  const sections = [{ name: 'A', line: 1, tasks }];
  return { title: null, accTitle: null, accDescription: null, frontMatter: null, sections, ...more };
}

/** The written line of a task. */
function lineOf(task: JourneyTask): string {
  return (
    writeMermaidJourney(journeyWith([task]))
      .text.split('\n')[2]
      ?.trim() ?? ''
  );
}

function lossesOf(journey: JourneyAst): Loss[] {
  return writeMermaidJourney(journey).losses;
}

describe('the writer', () => {
  it('writes a plain diagram without loss', () => {
    const journey = journeyWith([taskNamed('Make tea', { actors: ['Me', 'Cat'] }), taskNamed('Go')], {
      title: 'My day',
      accTitle: 'Day',
      accDescription: 'One\nTwo',
    });
    expect(writeMermaidJourney(journey)).toEqual({
      losses: [],
      text: [
        'journey',
        '    title My day',
        '    accTitle: Day',
        '    accDescr {',
        '        One',
        '        Two',
        '    }',
        '    section A',
        '      Make tea: 5: Me, Cat',
        '      Go: 5',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['a;b', 'a#59;b: 5'],
    ['a:b', 'a#58;b: 5'],
    ['C#', 'C#35;: 5'],
    ['#59;', '#35;59#59;: 5'],
    ['% of sales', '#37; of sales: 5'],
    ['a%%b', 'a#37;#37;b: 5'],
    ['%%{init: x}%%', '#37;#37;{init#58; x}#37;#37;: 5'],
    ['<b title="x">', '#lt;b title="x"#gt;: 5'],
    ['Save 50%, now', 'Save 50%, now: 5'],
    ['See C4Container', 'See #67;4Container: 5'],
  ])('writes the task %j as %j', (name, line) => {
    expect(lineOf(taskNamed(name))).toBe(line);
  });

  it.each([
    ['Title search', 'Title#32;search: 5'],
    ['section\tone', 'section#9;one: 5'],
    ['journey home', '#106;ourney home: 5'],
    ['AccTitle', '#65;ccTitle: 5'],
    ['accDescr {', '#97;ccDescr {: 5'],
    ['Titles', 'Titles: 5'],
    ['title', 'title: 5'],
  ])('breaks a leading keyword: %j as %j', (name, line) => {
    expect(lineOf(taskNamed(name))).toBe(line);
    expect(tasksOf(journeyOf(writeMermaidJourney(journeyWith([taskNamed(name)])).text))[0]?.name).toBe(name);
  });

  it('encodes a comma in an actor', () => {
    expect(lineOf(taskNamed('Go', { actors: ['Smith, Ann', 'Bo'] }))).toBe('Go: 5: Smith#44; Ann, Bo');
  });

  it('writes one empty actor as a bare colon', () => {
    expect(lineOf(taskNamed('Go', { actors: [''] }))).toBe('Go: 5:');
  });

  it('writes a first section without a name as tasks before any section', () => {
    const journey = journeyWith([], { sections: [{ name: '', line: 1, tasks: [taskNamed('Go')] }] });
    expect(writeMermaidJourney(journey)).toEqual({ text: 'journey\n      Go: 5\n', losses: [] });
  });
});

describe('the losses', () => {
  it.each([
    [3.5, 'score-rounded', 4],
    [2.4, 'score-rounded', 2],
    [0, 'score-clamped', 1],
    [-2, 'score-clamped', 1],
    [11, 'score-clamped', 5],
    [Number.POSITIVE_INFINITY, 'score-clamped', 5],
  ])('name the score %d: %s to %d', (score, code, to) => {
    expect(lossesOf(journeyWith([taskNamed('x'), taskNamed('Go', { score })]))).toEqual([
      { code, section: 0, task: 1, params: { from: String(score), to } },
    ]);
  });

  it('name a score that is no number, with its text', () => {
    const task = taskNamed('size', { score: Number.NaN, scoreText: '2rem' });
    expect(lineOf(task)).toBe('size: 3');
    expect(lossesOf(journeyWith([task]))).toEqual([
      { code: 'score-missing', section: 0, task: 0, params: { from: '2rem', to: 3 } },
    ]);
  });

  it('name line breaks, control characters and outer spaces once per field', () => {
    const task = taskNamed(' a\r\nb\u0000', { actors: ['x\ny', 'v\nw'] });
    expect(lineOf(task)).toBe('a b: 5: x y, v w');
    expect(lossesOf(journeyWith([task])).map((loss) => [loss.code, loss.params.field])).toEqual([
      ['control-removed', 'task'],
      ['newline-to-space', 'task'],
      ['spaces-trimmed', 'task'],
      ['newline-to-space', 'actor'],
    ]);
  });

  it('name empty names, which are written as blanks', () => {
    const sections = [
      { name: 'A', line: 1, tasks: [taskNamed(' ')] },
      { name: '', line: 1, tasks: [] },
    ];
    const { text, losses } = writeMermaidJourney(journeyWith([], { sections }));
    expect(text).toBe('journey\n    section A\n      #32;: 5\n    section #32;\n');
    expect(losses.filter((loss) => loss.code === 'empty-name')).toEqual([
      { code: 'empty-name', section: 0, task: 0, params: { field: 'task' } },
      { code: 'empty-name', section: 1, task: null, params: { field: 'section' } },
    ]);
  });

  it('name front matter unless it is only a title', () => {
    expect(lossesOf(journeyWith([], { title: 'T', frontMatter: 'title: T' }))).toEqual([]);
    expect(lossesOf(journeyWith([], { frontMatter: 'title: T\nconfig: x' }))).toEqual([
      { code: 'front-matter-dropped', section: null, task: null, params: { lines: 2 } },
    ]);
  });

  it('name a text that Mermaid finds too long', () => {
    const { text, losses } = writeMermaidJourney(journeyWith([taskNamed('a'.repeat(MERMAID_TEXT_LIMIT))]));
    expect(losses).toEqual([
      {
        code: 'over-mermaid-limit',
        section: null,
        task: null,
        params: { length: text.length, limit: MERMAID_TEXT_LIMIT },
      },
    ]);
  });
});
