import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/core/words/format-number.ts';
import { languages } from '../../../src/core/words/language.ts';
import { parseCount, parseNumber } from '../../../src/core/words/parse-number.ts';

describe('a number that a person typed', () => {
  it.each([
    ['ru', '1 234,5', 1234.5],
    ['ru', '1\u00A0234,5', 1234.5],
    ['ru', '1.5', 1.5],
    ['ru', '1,234', 1.234],
    ['ru', '1.234', 1.234],
    ['ru', '1.234,5', 1234.5],
    ['ru', '1,234.5', 1234.5],
    ['ru', '−41 %', -41],
    ['ru', '3 800 000 ₽', 3_800_000],
    ['ru', ',5', 0.5],
    ['en', '1,234.5', 1234.5],
    ['en', '1,234', 1234],
    ['en', '1,5', 1.5],
    ['en', '1.234', 1.234],
    ['en', '1,234,567', 1_234_567],
    ['en', '+7', 7],
  ] as const)('in %s "%s" is %d', (language, text, value) => {
    expect(parseNumber(text, language)).toBe(value);
  });

  it.each(['', ' ', 'abc', '1,2,3', '1.2.3,4', '12-', '--1', '1e5', '1,23,456.7', '.'])(
    '"%s" is none',
    (text) => {
      for (const language of languages) expect(parseNumber(text, language)).toBeNull();
    },
  );

  it.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['12 345', 12_345],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['0.250', 0.25],
    ['abc', null],
  ] as const)('"%s" as a count is %d in any language', (text, value) => {
    for (const language of languages) expect(parseCount(text, language)).toBe(value);
  });

  it('reads back whatever the program writes', () => {
    const hundredths = fc.integer({ min: -1e11, max: 1e11 }).map((value) => value / 100);
    fc.assert(
      fc.property(hundredths, fc.constantFrom(...languages), (value, language) => {
        expect(parseNumber(formatNumber(value, language), language)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
