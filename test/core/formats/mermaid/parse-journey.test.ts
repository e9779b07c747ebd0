import { describe, expect, it } from 'vitest';
import { errorOf, journeyOf, noticesOf, taskOf, tasksOf } from './journey-helpers.ts';

describe('the first word', () => {
  it('is journey in lower case', () => {
    expect(errorOf('JOURNEY\nGo: 5')).toMatchObject({
      code: 'journey-keyword-case',
      line: 1,
      column: 1,
      params: { word: 'JOURNEY' },
    });
  });

  it.each([
    ['graph TD\nA-->B', 'flowchart'],
    ['flowchart LR\nA-->B', 'flowchart'],
    ['%% note\n\nsequenceDiagram\nA->>B: x', 'sequence'],
    ['---\ntitle: x\n---\npie\n"a": 1', 'pie'],
    ['%%{init: {}}%%\nstateDiagram-v2', 'state'],
    ['# Notes', 'unknown'],
    ['journeying', 'unknown'],
    ['', 'empty'],
    ['  \n%% only a note\n', 'empty'],
  ])('tells what %j is instead', (text, found) => {
    expect(errorOf(text)).toMatchObject({ code: 'not-a-journey', params: { found } });
  });

  it('may follow comments, directives, blank lines and a byte order mark', () => {
    expect(
      journeyOf('\ufeff\n%% a\n%%{init: {"theme": "dark"}}%%\n%%\n journey\nGo: 5').sections,
    ).toHaveLength(1);
  });

  it('needs no line of its own', () => {
    expect(journeyOf('journey title Trip\nGo: 5').title).toBe('Trip');
  });

  it('cannot start a task, unlike a longer word', () => {
    expect(errorOf('journey\njourney home: 5: Me')).toMatchObject({
      code: 'journey-keyword-repeated',
      line: 2,
    });
    expect(taskOf('Journeys home: 5: Me').name).toBe('Journeys home');
  });
});

describe('a title', () => {
  it('wins over a task that starts with the word', () => {
    const journey = journeyOf('journey\nTitle search: 3: Me');
    expect(journey.title).toBe('search: 3: Me');
    expect(tasksOf(journey)).toHaveLength(0);
  });

  it('is the last one, and the earlier one is reported', () => {
    const text = 'journey\ntitle A\ntitle B';
    expect(journeyOf(text).title).toBe('B');
    expect(noticesOf(text)).toEqual([{ code: 'title-replaced', line: 3, text: 'A' }]);
  });

  it('alone on its line swallows the next line', () => {
    expect(journeyOf('journey\ntitle\nsection Home\nGo: 5')).toMatchObject({
      title: 'section Home',
      sections: [{ name: '' }],
    });
  });

  it('ends at a bare hash, and what follows is reported', () => {
    const text = 'journey\ntitle Trip # draft\nGo: 5';
    expect(journeyOf(text).title).toBe('Trip ');
    expect(noticesOf(text)).toEqual([{ code: 'text-after-hash-dropped', line: 2, text: '# draft' }]);
  });

  it('is null when there is none', () => {
    expect(journeyOf('journey').title).toBeNull();
  });
});

describe('a section', () => {
  it('is recognised in any case and keeps its trailing spaces', () => {
    expect(journeyOf('journey\nSECTION Home  \nGo: 5').sections).toMatchObject([{ name: 'Home  ', line: 2 }]);
  });

  it('with a repeated name is a new one', () => {
    const names = journeyOf('journey\nsection A\nx: 1\nsection B\nsection A\ny: 2').sections.map(
      (one) => one.name,
    );
    expect(names).toEqual(['A', 'B', 'A']);
  });

  it('cannot hold a colon', () => {
    expect(errorOf('journey\nsection Home: late')).toEqual({
      code: 'colon-in-section',
      line: 2,
      column: 13,
      excerpt: 'section Home: late',
      params: {},
    });
  });

  it('wins over a task that starts with the word, which then fails', () => {
    expect(errorOf('journey\nSection one: 5: Me').code).toBe('colon-in-section');
  });

  it('has an empty name for tasks before any section', () => {
    expect(journeyOf('journey\n\nGo: 5\nsection A\nx: 1').sections).toMatchObject([
      { name: '', line: 3, tasks: [{ name: 'Go' }] },
      { name: 'A', line: 4, tasks: [{ name: 'x' }] },
    ]);
  });
});

describe('a task', () => {
  it('keeps the spaces behind its name, not those before it', () => {
    expect(taskOf('   register slug : 5 : Me')).toMatchObject({
      name: 'register slug ',
      score: 5,
      actors: ['Me'],
    });
  });

  it.each([
    ['-2', -2],
    ['3.5', 3.5],
    ['11', 11],
    ['abc', Number.NaN],
    ['2rem', Number.NaN],
    ['', 0],
    ['1e2', 100],
  ])('takes the score %j without a check', (scoreText, score) => {
    expect(taskOf(`Go: ${scoreText}: Me`)).toMatchObject({ score, scoreText });
  });

  it('has no actor without a second colon and one empty actor behind a bare one', () => {
    expect(taskOf('Go: 5').actors).toEqual([]);
    expect(taskOf('Go: 5:').actors).toEqual(['']);
  });

  it('trims its actors and keeps their order and repeats', () => {
    expect(taskOf('Go: 5:  Zoe , Me,Zoe').actors).toEqual(['Zoe', 'Me', 'Zoe']);
  });

  it('loses the text after a third colon, and that is reported', () => {
    expect(taskOf('Go: 5: Me: late: x').actors).toEqual(['Me']);
    expect(noticesOf('journey\nGo: 5: Me: late: x')).toEqual([
      { code: 'text-after-third-colon-dropped', line: 2, text: 'late: x' },
    ]);
  });

  it('has a comment behind its actors as part of the last one', () => {
    expect(taskOf('Go: 5: Me %% really').actors).toEqual(['Me %% really']);
  });

  it('has actors split at commas inside quotes', () => {
    expect(taskOf('Go: 5: "Me, Cat"').actors).toEqual(['"Me', 'Cat"']);
  });

  it('may be called title or section when a colon follows at once', () => {
    expect(taskOf('title: 5').name).toBe('title');
    expect(taskOf('Section: 5').name).toBe('Section');
  });

  it.each([
    ['Go', 'task-without-colon', 1],
    ['Go; stay: 5', 'syntax-semicolon', 3],
    ['Go: 5; x', 'syntax-semicolon', 6],
    ['Go #1: 5', 'syntax-hash', 4],
    ['Go:', 'task-without-score', 3],
    [': 5', 'task-without-name', 1],
  ])('is refused when it is %j', (line, code, column) => {
    expect(errorOf(`journey\n\n${line}`)).toMatchObject({ code, line: 3, column, excerpt: line });
  });
});

describe('a comment', () => {
  it('takes a whole line, with or without text', () => {
    expect(noticesOf('journey\n%% a\n%%\n  %% b: 5\n# c\nGo: 5')).toEqual([]);
    expect(tasksOf(journeyOf('journey\n%% a\n%%\n  %% b: 5\n# c\nGo: 5'))).toMatchObject([
      { name: 'Go', line: 6 },
    ]);
  });

  it.each(['% of sales: 5: Me', 'a%% sales: 5: Me'])('is also %j, and that is reported', (line) => {
    expect(tasksOf(journeyOf(`journey\n${line}`))).toHaveLength(0);
    expect(noticesOf(`journey\n${line}`)).toEqual([{ code: 'line-read-as-comment', line: 2, text: line }]);
  });

  it('is removed with the blank lines before it, so that a lone title reaches past it', () => {
    expect(journeyOf('journey\ntitle\n\n%% a\nTrip').title).toBe('Trip');
  });
});

describe('a directive', () => {
  it('is left out over several lines, and lines are still counted right', () => {
    expect(tasksOf(journeyOf('%%{init: {\n"a": 1\n}}%%\njourney\nGo: 5'))).toMatchObject([{ line: 5 }]);
  });

  it('must be closed', () => {
    expect(errorOf('journey\nGo: 5\n%%{init: {"a": 1}')).toMatchObject({
      code: 'directive-unclosed',
      line: 3,
    });
  });
});

describe('line breaks', () => {
  it.each(['\r\n', '\r'])('may be %j', (lineBreak) => {
    const text = ['journey', 'title Trip', 'section A', 'Go: 5: Me', ''].join(lineBreak);
    expect(journeyOf(text)).toEqual(journeyOf(text.replaceAll(lineBreak, '\n')));
  });

  it('may be missing at the end', () => {
    expect(taskOf('Go: 5: Me').actors).toEqual(['Me']);
  });
});
