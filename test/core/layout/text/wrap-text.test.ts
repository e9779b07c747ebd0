import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../../src/core/layout/text/measure-text.ts';
import type { FontWeight, TextStyle } from '../../../../src/core/layout/text/text-style.ts';
import { wrapText } from '../../../../src/core/layout/text/wrap-text.ts';

const STYLE: TextStyle = { size: 10, weight: 400 };
const widthOf = (text: string): number => measureText(text, STYLE);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const countGraphemes = (text: string): number => [...graphemes.segment(text)].length;

const WORDS = [
  'Заявка',
  'на счёт',
  'самообслуживание',
  'из-за',
  'и/или',
  'руб./мес.',
  '2-й',
  '10–15',
  '9\u00A0000\u00A0₽',
];
const SEPARATORS = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '\u00A0',
  '\u2009',
  '\u3000',
  '\u00AD',
  '\u200B',
  '-',
  '/',
];
const ODDITIES = [
  '…',
  '漢字',
  '「かな」',
  '。',
  '😀',
  '👨‍👩‍👧',
  '🇷🇺',
  '👍🏽',
  'и\u0306',
  '\u0301',
  '\u200D',
  '\uFE0F',
];

/** Words, gaps and oddities that people paste, as well as anything at all. */
const anyText = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.lorem({ maxCount: 1 }),
        fc.constantFrom(...WORDS),
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom(...ODDITIES),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anyWidth = fc.oneof(
  fc.constantFrom(0, Number.POSITIVE_INFINITY),
  fc.double({ min: 0, max: 400, noNaN: true }),
);
const anyStyle = fc.record({
  size: fc.double({ min: 1, max: 96, noNaN: true }),
  weight: fc.constantFrom<FontWeight>(400, 600, 700),
});

describe('wrapping text', () => {
  it('leaves text that fits on one line', () => {
    const wrapped = wrapText('Заявка на счёт', STYLE, 500);
    expect(wrapped).toEqual({
      lines: ['Заявка на счёт'],
      width: widthOf('Заявка на счёт'),
      height: 13.5,
      truncated: false,
    });
  });

  it('fits text into exactly its own width', () => {
    expect(wrapText('Заявка на счёт', STYLE, widthOf('Заявка на счёт')).lines).toHaveLength(1);
  });

  it('breaks at spaces and drops them', () => {
    expect(wrapText('на горячую линию', STYLE, widthOf('на горячую')).lines).toEqual(['на горячую', 'линию']);
  });

  it('keeps line breaks and blank lines inside the text', () => {
    expect(wrapText('один\n\nдва\r\nтри\u2028четыре', STYLE, 500).lines).toEqual([
      'один',
      '',
      'два',
      'три',
      'четыре',
    ]);
  });

  it('drops spaces and line breaks around the text and joins runs of spaces', () => {
    expect(wrapText('  one \t two\n \n', STYLE, 500).lines).toEqual(['one two']);
  });

  it('gives no lines for blank text', () => {
    expect(wrapText(' \n\t\n', STYLE, 500)).toEqual({ lines: [], width: 0, height: 0, truncated: false });
  });

  it('breaks after hyphens and slashes', () => {
    expect(wrapText('интернет-банк', STYLE, widthOf('интернет-')).lines).toEqual(['интернет-', 'банк']);
    expect(wrapText('руб./месяц', STYLE, widthOf('руб./м')).lines).toEqual(['руб./', 'месяц']);
    expect(wrapText('https://site.com/path', STYLE, widthOf('https://sit')).lines).toEqual([
      'https://',
      'site.com/',
      'path',
    ]);
  });

  it.each(['2-й', '10–15', 'A/B', '24/7', '-500', '8-800-200'])(
    'does not break "%s" after its hyphen or slash',
    (word) => {
      expect(wrapText(`на ${word}`, STYLE, widthOf(word)).lines).toEqual(['на', word]);
    },
  );

  it('does not break at no-break spaces', () => {
    expect(wrapText('до 100\u00A0000\u00A0₽', STYLE, widthOf('до 100\u00A0000')).lines).toEqual([
      'до',
      '100\u00A0000\u00A0₽',
    ]);
  });

  it('breaks at soft hyphens and zero-width spaces and inserts nothing', () => {
    expect(wrapText('само\u00ADобслуживание', STYLE, widthOf('обслуживание')).lines).toEqual([
      'само\u00AD',
      'обслуживание',
    ]);
    expect(wrapText('само\u200Bобслуживание', STYLE, widthOf('обслуживание')).lines).toEqual([
      'само\u200B',
      'обслуживание',
    ]);
  });

  it('moves a word wider than the line to a line of its own and breaks it without a hyphen', () => {
    const { lines } = wrapText('это самообслуживание да', STYLE, widthOf('самообслу'));
    expect(lines).toEqual(['это', 'самообслу', 'живание', 'да']);
  });

  it('makes room beside a narrower first line, and leaves it empty rather than break a word', () => {
    const narrow = { firstWidth: widthOf('short') };
    expect(wrapText('short and wide words', STYLE, widthOf('and wide words'), narrow).lines).toEqual([
      'short',
      'and wide words',
    ]);
    expect(wrapText('unbroken word', STYLE, widthOf('unbroken word'), narrow).lines).toEqual([
      '',
      'unbroken word',
    ]);
    expect(wrapText('short words', STYLE, 500, { ...narrow, maxLines: 1 }).lines[0]).toMatch(/^sh.*…$/);
  });

  it('lets text go on behind the rest of a broken word', () => {
    expect(wrapText('aaaaaa b', STYLE, widthOf('aaaa')).lines).toEqual(['aaaa', 'aa b']);
  });

  it('never splits a grapheme', () => {
    expect(wrapText('👨‍👩‍👧👨‍👩‍👧', STYLE, 1).lines).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
    expect(wrapText('и\u0306и\u0306', STYLE, 0).lines).toEqual(['и\u0306', 'и\u0306']);
  });

  it('breaks between ideographs, yet not before closing or after opening punctuation', () => {
    expect(wrapText('顧客の旅', STYLE, 20).lines).toEqual(['顧客', 'の旅']);
    expect(wrapText('顧客。旅', STYLE, 20).lines).toEqual(['顧', '客。', '旅']);
    expect(wrapText('顧「客」', STYLE, 30).lines).toEqual(['顧', '「客」']);
    expect(wrapText('顧客CRM', STYLE, widthOf('CRM')).lines).toEqual(['顧客', 'CRM']);
  });

  describe('into a limited number of lines', () => {
    it('ends the last line with an ellipsis when text was cut', () => {
      const wrapped = wrapText('one two three four five', STYLE, widthOf('one two…'), { maxLines: 2 });
      expect(wrapped).toMatchObject({ lines: ['one two', 'three…'], height: 27, truncated: true });
    });

    it('gives up the letters that the ellipsis needs the room of', () => {
      expect(wrapText('оператор колл-центра', STYLE, widthOf('оператор'), { maxLines: 1 }).lines).toEqual([
        'операт…',
      ]);
    });

    it('leaves no space and no second ellipsis before the ellipsis', () => {
      expect(wrapText('один… два', STYLE, widthOf('один…'), { maxLines: 1 }).lines).toEqual(['один…']);
      expect(wrapText('a bbbbbb', STYLE, widthOf('a bb'), { maxLines: 1 }).lines).toEqual(['a…']);
    });

    it('cuts nothing from text that just fits', () => {
      const wrapped = wrapText('one two\n', STYLE, widthOf('one'), { maxLines: 2 });
      expect(wrapped).toMatchObject({ lines: ['one', 'two'], truncated: false });
    });

    it('shows the ellipsis alone where nothing else fits', () => {
      expect(wrapText('one two', STYLE, 0, { maxLines: 1 }).lines).toEqual(['…']);
    });

    it('has no more lines than allowed, ends with an ellipsis if and only if cut, and keeps what comes before', () => {
      fc.assert(
        fc.property(
          anyText,
          anyStyle,
          anyWidth,
          fc.integer({ min: 1, max: 4 }),
          (text, style, width, maxLines) => {
            const whole = wrapText(text, style, width);
            const cut = wrapText(text, style, width, { maxLines });
            expect(cut.truncated).toBe(whole.lines.length > maxLines);
            if (!cut.truncated) {
              expect(cut).toEqual(whole);
              return;
            }
            expect(cut.lines).toHaveLength(maxLines);
            expect(cut.lines.slice(0, -1)).toEqual(whole.lines.slice(0, maxLines - 1));
            const last = cut.lines.at(-1) ?? '';
            expect(last.endsWith('…')).toBe(true);
            expect(whole.lines[maxLines - 1]?.startsWith(last.slice(0, -1))).toBe(true);
            expect(last === '…' || measureText(last, style) <= width).toBe(true);
          },
        ),
      );
    });
  });

  it('makes no line wider than asked, unless it is a single grapheme', () => {
    fc.assert(
      fc.property(anyText, anyStyle, anyWidth, (text, style, width) => {
        for (const line of wrapText(text, style, width).lines) {
          expect(measureText(line, style) <= width || countGraphemes(line) === 1).toBe(true);
        }
      }),
    );
  });

  it('loses, adds and moves no character but spaces', () => {
    const withoutSpaces = (text: string): string => text.replaceAll(/[\s\u0085]/g, '');
    fc.assert(
      fc.property(anyText, anyStyle, anyWidth, (text, style, width) => {
        expect(withoutSpaces(wrapText(text, style, width).lines.join(''))).toBe(withoutSpaces(text));
      }),
    );
  });

  it('leaves wrapped text as it is', () => {
    fc.assert(
      fc.property(anyText, anyStyle, anyWidth, (text, style, width) => {
        const once = wrapText(text, style, width);
        expect(wrapText(once.lines.join('\n'), style, width)).toEqual(once);
      }),
    );
  });

  it('is as wide as its widest line and as high as its lines', () => {
    fc.assert(
      fc.property(anyText, anyStyle, anyWidth, (text, style, width) => {
        const wrapped = wrapText(text, style, width);
        expect(wrapped.width).toBe(Math.max(0, ...wrapped.lines.map((line) => measureText(line, style))));
        expect(wrapped.height).toBeCloseTo(wrapped.lines.length * style.size * 1.35, 6);
      }),
    );
  });

  it('stays on fewest lines: the first word of a line does not fit on the line before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 1 }), { maxLength: 30 }),
        fc.integer({ min: 100, max: 300 }),
        (words, width) => {
          const { lines } = wrapText(words.join(' '), STYLE, width);
          lines.slice(1).forEach((line, index) => {
            expect(widthOf(`${lines[index]} ${line.split(' ')[0]}`)).toBeGreaterThan(width);
          });
        },
      ),
    );
  });

  it.each([-1, Number.NaN])('refuses a width of %d', (width) => {
    expect(() => wrapText('a', STYLE, width)).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d lines', (maxLines) => {
    expect(() => wrapText('a', STYLE, 10, { maxLines })).toThrow(RangeError);
  });

  it('refuses a font size of 0', () => {
    expect(() => wrapText('', { size: 0, weight: 400 }, 10)).toThrow(RangeError);
  });
});
