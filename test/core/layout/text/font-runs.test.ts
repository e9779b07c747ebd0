import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontRuns } from '../../../../src/core/layout/text/font-runs.ts';
import { measureText } from '../../../../src/core/layout/text/measure-text.ts';
import type { TextStyle } from '../../../../src/core/layout/text/text-style.ts';

const STYLE: TextStyle = { size: 20, weight: 600 };

describe('the font runs of a line', () => {
  it('is one run for text without emoji', () => {
    const line = 'Потери: 3,8 млн ₽ → ⚡ ✓';
    expect(fontRuns(line, STYLE)).toEqual([
      { font: 'text', text: line, x: 0, width: measureText(line, STYLE) },
    ]);
  });

  it('is none for empty text', () => {
    expect(fontRuns('', STYLE)).toEqual([]);
  });

  it('sets emoji apart and places each run where the one before ends', () => {
    const runs = fontRuns('Чат 👍🏽👨‍👩‍👧 ok', STYLE);
    expect(runs.map(({ font, text }) => [font, text])).toEqual([
      ['text', 'Чат '],
      ['emoji', '👍🏽👨‍👩‍👧'],
      ['text', ' ok'],
    ]);
    expect(runs.map(({ x }) => x)).toEqual([
      0,
      measureText('Чат ', STYLE),
      measureText('Чат 👍🏽👨‍👩‍👧', STYLE),
    ]);
  });

  it('leaves out of text runs what only emoji fonts know', () => {
    expect(fontRuns('1\uFE0F\u20E3 ✔\uFE0E', STYLE).map(({ text }) => text)).toEqual(['1 ✔']);
  });

  it('is as wide in sum as the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const last = fontRuns(line, STYLE).at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(measureText(line, STYLE), 8);
      }),
    );
  });

  it('refuses a font size of 0', () => {
    expect(() => fontRuns('a', { size: 0, weight: 400 })).toThrow(RangeError);
  });
});
