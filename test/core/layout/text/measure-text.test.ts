import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baselineOffset,
  LINE_HEIGHT,
  lineHeight,
  measureText,
} from '../../../../src/core/layout/text/measure-text.ts';
import type { FontWeight } from '../../../../src/core/layout/text/text-style.ts';

const FONT_FILES = ['NotoSans-Regular', 'NotoSans-SemiBold', 'NotoSans-Bold', 'NotoEmoji-Regular'].map(
  (name) => fileURLToPath(new URL(`../../../../assets/fonts/${name}.ttf`, import.meta.url)),
);
const WEIGHTS: readonly FontWeight[] = [400, 600, 700];

function inkWidth(text: string, weight: FontWeight, family: string): number {
  const content = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const picture = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"><text y="500" font-family="${family}"
      font-size="1000" font-weight="${weight}" xml:space="preserve">${content}</text></svg>`,
    { font: { loadSystemFonts: false, fontFiles: FONT_FILES } },
  );
  return picture.getBBox()?.width ?? Number.NaN;
}

/** What resvg advances by for the text: the ink of it between two posts, less that of the posts alone. */
function drawnWidth(text: string, weight: FontWeight, family = 'Noto Sans'): number {
  const post = family === 'Noto Sans' ? 'I' : '😀';
  return inkWidth(post + text + post, weight, family) - inkWidth(post + post, weight, family);
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const WORDS = [
  'Путь клиента',
  'Интернет-банк для бизнеса',
  'Осведомлённость',
  'самообслуживание',
  '14 полей, паспорт дважды',
  '−41 % · 3,8 млн ₽',
  'Customer journey',
  'AVATAR To. Wave office',
  'fjord «naïve» Übergröße',
  '№ 7 — «А/В идёт» … ± ≈ × → ✓ ★ ⚡ •',
  '€100 $5 ¥7 £9 <b>&',
];

describe('measuring text', () => {
  describe.each(WEIGHTS)('at weight %i', (weight) => {
    it.each(WORDS)('gives the width that resvg draws for "%s"', (words) => {
      expect(measureText(words, { size: 1000, weight })).toBeCloseTo(drawnWidth(words, weight), 0);
    });

    it.each([
      ['printable ASCII', range(0x20, 0x7e)],
      ['Latin with accents', range(0xc0, 0x17f)],
      ['Greek', range(0x391, 0x3a1) + range(0x3b1, 0x3c9)],
      ['Cyrillic', range(0x400, 0x482) + range(0x48a, 0x52f)],
      ['currency signs', range(0x20a0, 0x20c0)],
      ['arrows', range(0x2190, 0x21ff)],
      ['geometric shapes', range(0x25a0, 0x25ff)],
    ])('knows every character of %s', (_, characters) => {
      expect(measureText(characters, { size: 1000, weight })).toBeCloseTo(drawnWidth(characters, weight), 0);
    });
  });

  it('grows with the size of the font', () => {
    expect(measureText('0123456789', { size: 10, weight: 400 })).toBeCloseTo(57.2, 10);
    expect(measureText('0123456789', { size: 25, weight: 400 })).toBeCloseTo(143, 10);
  });

  it('adds nothing for combining marks', () => {
    const style = { size: 1000, weight: 400 } as const;
    expect(measureText('и\u0306', style)).toBe(measureText('и', style));
    expect(measureText('a\u0301\u0323', style)).toBe(measureText('a', style));
  });

  it('adds nothing for characters that are not drawn', () => {
    const style = { size: 1000, weight: 400 } as const;
    expect(measureText('a\u00AD\u200B\u2060\uFEFF\u200D\uFE0F\nb', style)).toBe(measureText('ab', style));
    expect(measureText('\t', style)).toBe(measureText(' ', style));
  });

  it.each(['😀', '👍🏽', '👨‍👩‍👧', '👩‍❤️‍👨', '🇷🇺', '🏳️‍🌈', '❤️‍🔥', '☎️', '🚀', '⚡\uFE0F'])(
    'takes %s as one glyph',
    (emoji) => {
      const width = measureText(emoji, { size: 1000, weight: 400 });
      expect(width).toBe(measureText('😀', { size: 1000, weight: 700 }));
      expect(Math.abs(width - drawnWidth(emoji, 400, 'Noto Emoji'))).toBeLessThan(1);
    },
  );

  it('takes a sign that the text font has from the text font unless the picture is asked for', () => {
    const style = { size: 1000, weight: 400 } as const;
    expect(measureText('⚡', style)).toBeLessThan(measureText('⚡\uFE0F', style));
  });

  it('takes East Asian characters as one em', () => {
    const style = { size: 20, weight: 400 } as const;
    expect(measureText('漢字', style)).toBe(40);
    expect(measureText('かな、', style)).toBe(60);
    expect(measureText('한국', style)).toBe(40);
    expect(measureText('𠀀', style)).toBe(20);
  });

  it('takes letters that no font has as the mean letter', () => {
    const style = { size: 1000, weight: 400 } as const;
    const letter = measureText('ש', style);
    expect(letter).toBeGreaterThan(400);
    expect(letter).toBeLessThan(800);
    expect(measureText('שלום', style)).toBe(4 * letter);
  });

  it('gives the sum of the words and the spaces between them', () => {
    const style = { size: 1000, weight: 600 } as const;
    const anyPart = fc.constantFrom(
      'w',
      'Ш',
      'ё',
      'и\u0306',
      '7',
      '漢',
      '😀',
      '👍🏽',
      '👨‍👩‍👧',
      '🇷🇺',
      '⚡\uFE0F',
      '-',
      '…',
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyPart, { minLength: 1 }).map((parts) => parts.join(''))), (words) => {
        const parts = words.reduce((sum, word) => sum + measureText(word, style), 0);
        const spaces = Math.max(0, words.length - 1) * measureText(' ', style);
        expect(measureText(words.join(' '), style)).toBe(parts + spaces);
      }),
    );
  });

  it('gives a finite width of at least 0 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...WEIGHTS), (text, weight) => {
        const width = measureText(text, { size: 12, weight });
        expect(Number.isFinite(width) && width >= 0).toBe(true);
      }),
    );
  });

  it('takes halves of surrogate pairs for letters', () => {
    const style = { size: 10, weight: 400 } as const;
    expect(measureText('a\uD83D', style)).toBeGreaterThan(measureText('a', style));
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a font size of %d', (size) => {
    expect(() => measureText('a', { size, weight: 400 })).toThrow(RangeError);
  });
});

describe('the height of a line', () => {
  it('is 1.35 font sizes', () => {
    expect(LINE_HEIGHT).toBe(1.35);
    expect(lineHeight(20)).toBe(27);
  });

  it('has the baseline where ascent and descent stand centred', () => {
    const top = baselineOffset(100) - 106.9;
    const bottom = lineHeight(100) - baselineOffset(100) - 29.3;
    expect(top).toBeCloseTo(bottom, 10);
  });
});
