import { describe, expect, it } from 'vitest';
import { decodeEntities, encodeEntities } from '../../../../src/core/formats/mermaid/entities.ts';
import {
  MAX_DIAGRAM_LENGTH,
  MAX_LINE_LENGTH,
  MAX_NOTICES,
  MAX_SECTIONS,
  MAX_TASKS,
} from '../../../../src/core/formats/mermaid/types.ts';
import { errorOf, journeyOf, noticesOf, taskOf, tasksOf } from './journey-helpers.ts';

describe('accessibility texts', () => {
  it('may hold colons, hashes and semicolons', () => {
    expect(journeyOf('journey\nACCTITLE : a: b; c # d\naccDescr: e: f')).toMatchObject({
      accTitle: 'a: b; c # d',
      accDescription: 'e: f',
    });
  });

  it('may be a description of several lines in braces, whose indents go', () => {
    const text = 'journey\naccDescr {\n  One: 1\n\n    two # 2\n}\nGo: 5';
    expect(journeyOf(text)).toMatchObject({
      accDescription: 'One: 1\ntwo # 2',
      sections: [{ tasks: [{ line: 7 }] }],
    });
  });

  it('must have their brace closed', () => {
    expect(errorOf('journey\naccDescr {\nOne')).toMatchObject({ code: 'acc-descr-unclosed', line: 2 });
  });

  it('take the next line when theirs is empty', () => {
    expect(journeyOf('journey\naccTitle:\nGo: 5').accTitle).toBe('Go: 5');
  });
});

describe('front matter', () => {
  it.each([
    ['title: My day', 'My day'],
    ['title: "A: \\"b\\" \\u0416"', 'A: "b" Ж'],
    ["title: 'It''s # me' # note", "It's # me"],
    ['title: Plain # note', 'Plain'],
    ['config:\n  title: inner\ntitle: 2026', '2026'],
    ['title: |\n  one\n  two\nconfig: x', 'one two'],
    ['title:', null],
    ['title: null', null],
    ['config:\n  title: inner', null],
  ])('gives its title when the body has none: %j', (yaml, title) => {
    expect(journeyOf(`---\n${yaml}\n---\njourney\nGo: 5`)).toMatchObject({ title, frontMatter: yaml });
  });

  it('gives way to a title of the body', () => {
    expect(journeyOf('---\ntitle: Front\n---\njourney\ntitle Body').title).toBe('Body');
  });

  it('may be indented and keeps the count of lines', () => {
    const journey = journeyOf('\n  ---\n  title: T\n  ---\n  journey\n  Go: 5');
    expect(journey).toMatchObject({ title: 'T', frontMatter: '  title: T', sections: [{ line: 6 }] });
  });

  it('must be closed', () => {
    expect(errorOf('---\ntitle: T\njourney\nGo: 5')).toMatchObject({
      code: 'front-matter-unclosed',
      line: 1,
    });
  });

  it('cannot reach a prototype', () => {
    journeyOf('---\n__proto__:\n  polluted: 1\nconstructor: x\n---\njourney\n__proto__: 5: constructor');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('entities', () => {
  it('are decoded in titles, sections, tasks and actors without ending them', () => {
    const text = 'journey\ntitle a#59;b\nsection c#58;d\nC#35; #quot;x#quot;: 5: Smith#44; Ann, Bo';
    expect(journeyOf(text)).toMatchObject({
      title: 'a;b',
      sections: [{ name: 'c:d', tasks: [{ name: 'C# "x"', actors: ['Smith, Ann', 'Bo'] }] }],
    });
  });

  it('break a keyword', () => {
    expect(taskOf('Title#32;search: 3: Me').name).toBe('Title search');
  });

  it('are not decoded in a score', () => {
    expect(taskOf('Go: #53;')).toMatchObject({ score: Number.NaN, scoreText: '#53;' });
  });

  it.each([
    ['#amp;#lt;#gt;#nbsp;', '&<>\u00a0'],
    ['#128512;', '😀'],
    ['#35;59;', '#59;'],
    ['#10;', ' '],
    ['#0; #55296; #9999999; #unknown; #x41; #;', '#0; #55296; #9999999; #unknown; #x41; #;'],
  ])('%j decode to %j', (written, read) => {
    expect(decodeEntities(written)).toBe(read);
  });

  it('are written for every sign of the grammar', () => {
    expect(encodeEntities('a;b:c#d<e>')).toBe('a#59;b#58;c#35;d#lt;e#gt;');
    expect(encodeEntities('%a 5% %%{x', { comma: true })).toBe('#37;a 5% #37;#37;{x');
    expect(encodeEntities('a, }', { comma: true })).toBe('a#44; }');
    expect(encodeEntities('a, }', { brace: true })).toBe('a, #125;');
  });
});

describe('limits', () => {
  it('refuse a diagram of more than a million units', () => {
    const text = `journey\n${'a: 5\n'.repeat(MAX_DIAGRAM_LENGTH / 5)}`;
    expect(errorOf(text)).toMatchObject({
      code: 'too-large',
      params: { limit: MAX_DIAGRAM_LENGTH, actual: text.length },
    });
  });

  it('refuse the task above the limit and take the one at it', () => {
    expect(tasksOf(journeyOf(`journey\n${'a: 5\n'.repeat(MAX_TASKS)}`))).toHaveLength(MAX_TASKS);
    expect(errorOf(`journey\n${'a: 5\n'.repeat(MAX_TASKS + 1)}`)).toMatchObject({
      code: 'too-many-tasks',
      line: MAX_TASKS + 2,
    });
  });

  it('refuse the section above the limit', () => {
    const text = `journey\n${'section a\n'.repeat(MAX_SECTIONS + 1)}`;
    expect(errorOf(text)).toMatchObject({ code: 'too-many-sections', line: MAX_SECTIONS + 2 });
  });

  it('refuse a line that is too long, with a short excerpt', () => {
    const error = errorOf(`journey\n${'a'.repeat(MAX_LINE_LENGTH + 1)}: 5`);
    expect(error).toMatchObject({ code: 'too-long-line', line: 2, params: { limit: MAX_LINE_LENGTH } });
    expect(error.excerpt.length).toBeLessThanOrEqual(80);
  });

  it('hold for notices', () => {
    expect(noticesOf(`journey\n${'title a\n'.repeat(1_000)}`)).toHaveLength(MAX_NOTICES);
  });
});

describe('hostile texts', () => {
  const megabyte = (part: string): string => part.repeat(Math.floor(1_000_000 / part.length));

  it.each([
    ['blank lines', `journey\n${megabyte('\n')}`],
    ['blank lines and comments', `journey\n${megabyte('\n \n%% c\n')}`],
    ['open front matter', `---\n${megabyte('---x\n')}`],
    ['bare hashes', `journey\n${megabyte('#a\n')}`],
    ['half entities', `journey\n${megabyte('#aaaa\n')}`],
    ['half directives', `journey\n${megabyte('%%{ \n')}`],
    ['directives', `journey\n${megabyte('%%{init:1}%%\n')}`],
    ['spaced keywords', `journey\n${megabyte(`accTitle${' '.repeat(60)}x: 5\n`)}`],
    ['empty titles', `journey\n${megabyte('accTitle:\n')}`],
    ['a million descriptions', `journey\n${megabyte('accDescr {\n}')}`],
    ['one deep description', `journey\naccDescr {${megabyte('\n ')}}`],
    ['front matter of titles', `---\n${megabyte('title\n')}\n---\njourney`],
  ])('are read or refused fast: %s', (_name, text) => {
    const start = performance.now();
    journeyOrCode(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  function journeyOrCode(text: string): unknown {
    try {
      return journeyOf(text);
    } catch (error) {
      return error;
    }
  }
});
