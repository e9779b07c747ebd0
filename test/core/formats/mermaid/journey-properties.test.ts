import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractJourneys } from '../../../../src/core/formats/mermaid/extract-journeys.ts';
import { parseMermaidJourney } from '../../../../src/core/formats/mermaid/parse-journey.ts';
import { normaliseJourney } from '../../../../src/core/formats/mermaid/plain-text.ts';
import type { JourneyAst, JourneyErrorCode } from '../../../../src/core/formats/mermaid/types.ts';
import { writeMermaidJourney } from '../../../../src/core/formats/mermaid/write-journey.ts';
import { journeyOf } from './journey-helpers.ts';

/** Every code there is: a code that is added without a thought fails to compile here. */
const CODES: Readonly<Record<JourneyErrorCode, true>> = {
  'not-a-journey': true,
  'journey-keyword-case': true,
  'syntax-semicolon': true,
  'syntax-hash': true,
  'journey-keyword-repeated': true,
  'task-without-colon': true,
  'task-without-score': true,
  'task-without-name': true,
  'colon-in-section': true,
  'front-matter-unclosed': true,
  'directive-unclosed': true,
  'acc-descr-unclosed': true,
  'too-large': true,
  'too-many-tasks': true,
  'too-many-sections': true,
  'too-long-line': true,
};

const PIECES = [
  ...[
    'journey',
    'journey ',
    'Title ',
    'title',
    'section ',
    'section',
    'accTitle',
    'accDescr',
    'accDescr {',
    'accTitle: ',
  ],
  ...[
    ': 5',
    ': 3: Me',
    ':',
    ';',
    ',',
    '#',
    '#59;',
    '#quot;',
    '%',
    '%%',
    '%% c',
    '%%{init: {}}%%',
    '%%{',
    '}%%',
    '{',
    '}',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\u0000',
    '\ufeff',
    '---',
    '---\n',
    'title: T',
  ],
  ...[
    '```mermaid\n',
    '```\n',
    '~~~',
    '> ',
    '<b a="c">',
    'C4Context',
    'style',
    '__proto__',
    'constructor',
    'я',
    '😀',
    '\ud800',
  ],
];

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const grammarText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: anyText }), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
const nearJourney = fc.tuple(fc.constantFrom('', 'journey\n', '---\ntitle: T\n---\njourney\n'), grammarText);
const label = fc.oneof(anyText, grammarText);

const anyScore = fc.oneof(fc.integer({ min: -2, max: 8 }), fc.double());
const anyTask = fc.record({
  name: label,
  score: anyScore,
  scoreText: fc.string(),
  actors: fc.array(label, { maxLength: 4 }),
  line: fc.nat(),
});
const anySection = fc.record({ name: label, line: fc.nat(), tasks: fc.array(anyTask, { maxLength: 4 }) });
const optional = fc.option(label, { nil: null });
const anyJourney: fc.Arbitrary<JourneyAst> = fc.record({
  title: optional,
  accTitle: optional,
  accDescription: optional,
  frontMatter: optional,
  sections: fc.array(anySection, { maxLength: 4 }),
});

function expectReadOrRefused(text: string): void {
  const start = performance.now();
  const result = parseMermaidJourney(text);
  if (!result.ok) {
    const lines = text.split(/\r\n?|\n/).length;
    expect(CODES[result.error.code]).toBe(true);
    expect(result.error.line).toBeGreaterThanOrEqual(1);
    expect(result.error.line).toBeLessThanOrEqual(lines);
    expect(result.error.column ?? 1).toBeGreaterThanOrEqual(1);
    expect(result.error.excerpt.length).toBeLessThanOrEqual(80);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

describe('any text', () => {
  it('is read or refused with a known code and a place in the text', () => {
    fc.assert(fc.property(label, expectReadOrRefused), { numRuns: 2_000 });
  });

  it('made of the words of the grammar is read or refused', () => {
    fc.assert(
      fc.property(nearJourney, ([head, text]) => expectReadOrRefused(head + text)),
      { numRuns: 4_000 },
    );
  });

  it('gives diagrams that start where they say', () => {
    const check = (text: string): void => {
      const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
      for (const { text: found, lineOffset } of extractJourneys(text).journeys) {
        const first = found.split('\n')[0] ?? '';
        expect(lines[lineOffset]?.endsWith(first)).toBe(true);
      }
    };
    fc.assert(
      fc.property(nearJourney, ([head, text]) => check(head + text)),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(grammarText, (text) => check(`a\n\`\`\`mermaid\njourney\n${text}`)),
      { numRuns: 1_000 },
    );
  });
});

describe('any diagram', () => {
  it('is read back from its written form as the same normalised diagram, with nothing ignored', () => {
    const check = (journey: JourneyAst): void => {
      const result = parseMermaidJourney(writeMermaidJourney(journey).text);
      expect(result.ok && result.notices).toEqual([]);
      expect(result.ok && normaliseJourney(result.journey)).toEqual(normaliseJourney(journey));
    };
    fc.assert(fc.property(anyJourney, check), { numRuns: 2_000 });
  });

  it('has a written form that is written again without change or new losses', () => {
    const check = (journey: JourneyAst): void => {
      const first = writeMermaidJourney(journey).text;
      const again = writeMermaidJourney(normaliseJourney(journeyOf(first)));
      expect(again.text).toBe(first);
      expect(again.losses.filter((loss) => loss.code !== 'empty-name')).toEqual([]);
    };
    fc.assert(fc.property(anyJourney, check), { numRuns: 1_000 });
  });

  it('has a written form that survives inside a Markdown fence', () => {
    const check = (journey: JourneyAst): void => {
      const { text } = writeMermaidJourney(journey);
      const { journeys } = extractJourneys(`# Map\n\n\`\`\`mermaid\n${text}\`\`\`\n`, 'map.md');
      expect(journeys.map((found) => `${found.text}\n`)).toEqual([text]);
    };
    fc.assert(fc.property(anyJourney, check), { numRuns: 1_000 });
  });
});
