import { describe, expect, it } from 'vitest';
import { extractJourneys, MAX_EXTRACTED } from '../../../../src/core/formats/mermaid/extract-journeys.ts';
import { MAX_DIAGRAM_LENGTH } from '../../../../src/core/formats/mermaid/types.ts';
import { errorOf, journeyOf } from './journey-helpers.ts';

const GO = 'journey\nGo: 5: Me';

describe('a plain text', () => {
  it('is one diagram, whatever the file is called', () => {
    for (const name of ['', 'a.mmd', 'a.mermaid', 'a.txt', 'a.md']) {
      expect(extractJourneys(GO, name)).toEqual({
        container: 'plain',
        journeys: [{ text: GO, lineOffset: 0 }],
        others: [],
        truncated: false,
      });
    }
  });

  it('of another kind is named, though the file is called a journey', () => {
    expect(extractJourneys('graph TD\nA-->B', 'journey.mmd')).toMatchObject({
      container: 'plain',
      journeys: [],
      others: [{ kind: 'flowchart', line: 1 }],
    });
  });
});

describe('Markdown', () => {
  it('is recognised by its fences, also in a file called .mmd or .txt', () => {
    for (const name of ['notes.md', 'notes.mmd', 'notes.txt', '']) {
      expect(extractJourneys(`# Day\n\n\`\`\`mermaid\n${GO}\n\`\`\`\n`, name)).toMatchObject({
        container: 'markdown',
        journeys: [{ text: GO, lineOffset: 3 }],
      });
    }
  });

  it.each([
    ['```mermaid', '```'],
    ['```mermaid', '````'],
    ['````mermaid', '````'],
    ['~~~ mermaid', '~~~'],
    ['```{mermaid}', '```'],
    ['```Mermaid title="x"', '```   '],
    ['1. ```mermaid', '   ```'],
  ])('has journeys in fences from %j to %j', (open, close) => {
    const { journeys } = extractJourneys(`a\n${open}\n${GO}\n${close}\nb: c`, 'a.md');
    expect(journeys).toEqual([{ text: GO, lineOffset: 2 }]);
  });

  it('has journeys in quotes, which end with the quote', () => {
    const { journeys } = extractJourneys('> [!note]\n> ```mermaid\n> journey\n> Go: 5: Me\n\nb: c', 'a.md');
    expect(journeys).toEqual([{ text: GO, lineOffset: 2 }]);
  });

  it('gives every journey with its place and names the other diagrams', () => {
    const text = `\`\`\`mermaid\n${GO}\n\`\`\`\n\`\`\`mermaid\npie\n\`\`\`\n\`\`\`js\njourney\n\`\`\`\n~~~mermaid\n${GO}\n~~~`;
    expect(extractJourneys(text)).toMatchObject({
      journeys: [{ lineOffset: 1 }, { lineOffset: 11 }],
      others: [{ kind: 'pie', line: 6 }],
    });
  });

  it('does not take a fence inside another fence, nor close a fence with a shorter one', () => {
    const sample = `\`\`\`\`md\n\`\`\`mermaid\n${GO}\n\`\`\`\n\`\`\`\``;
    expect(extractJourneys(sample, 'a.md').journeys).toEqual([]);
    expect(
      extractJourneys(`\`\`\`\`mermaid\n${GO}\n\`\`\`\nx\n\`\`\`\``, 'a.md').journeys[0]?.text,
    ).toContain('x');
  });

  it('may leave its last fence open and use Windows line breaks', () => {
    const text = `a\r\n\`\`\`mermaid\r\n${GO.replace('\n', '\r\n')}`;
    expect(extractJourneys(text, 'a.md').journeys).toEqual([{ text: GO, lineOffset: 2 }]);
  });

  it('gives lines that lead back into the file', () => {
    const found = extractJourneys('a\n\n```mermaid\n---\ntitle: T\n---\njourney\nGo; 5\n```').journeys[0];
    expect(errorOf(found?.text ?? '').line + (found?.lineOffset ?? 0)).toBe(8);
  });

  it('may start with the word journey', () => {
    const text = `journey maps help\n\n\`\`\`mermaid\n${GO}\n\`\`\``;
    expect(extractJourneys(text, 'a.md').journeys.map((one) => journeyOf(one.text).sections.length)).toEqual([
      1,
    ]);
  });
});

describe('a hostile file', () => {
  it('gives no more diagrams than the limit', () => {
    const { journeys, truncated } = extractJourneys(
      `\`\`\`mermaid\n${GO}\n\`\`\`\n`.repeat(MAX_EXTRACTED + 1),
    );
    expect([journeys.length, truncated]).toEqual([MAX_EXTRACTED, true]);
  });

  it('has a fence that is too large cut above the limit, so that it is refused', () => {
    const { journeys } = extractJourneys(`\`\`\`mermaid\njourney\n${'a: 5\n'.repeat(1_000_000)}`);
    expect(journeys[0]?.text.length).toBeLessThan(MAX_DIAGRAM_LENGTH + 100);
    expect(errorOf(journeys[0]?.text ?? '').code).toBe('too-large');
  });

  it.each(['>', '`', '```\n', '> > > ```x\n', '%%{', '%%{ }%%', ' ', '\n', '1. ~~~mermaid\n'])(
    'made of %j is passed fast',
    (part) => {
      const text = part.repeat(Math.floor(5_000_000 / part.length));
      const start = performance.now();
      expect(extractJourneys(`${text}\`\`\`mermaid`).journeys).toEqual([]);
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});
