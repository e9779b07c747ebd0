import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EmotionLevel,
  emotionHeight,
  emotionLevel,
  emotionOfLevel,
  emotionOutOfScale,
  emotionSchema,
} from '../../../src/core/model/emotion.ts';

const levels: readonly EmotionLevel[] = [1, 2, 3, 4, 5];

describe('an emotion', () => {
  it('of a face shows that face again, on any scale', () => {
    const edges = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(edges, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (min, width) => {
        for (const level of levels) {
          expect(emotionLevel(emotionOfLevel(level, { min, max: min + width }))).toBe(level);
        }
      }),
    );
  });

  it('has a height from 0 to 1, whatever numbers a file holds', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (value, min, max) => {
        const parsed = emotionSchema.safeParse({ value, min, max, label: null, source: 'import' });
        if (!parsed.success) return;
        const height = emotionHeight(parsed.data);
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(1);
      }),
      { examples: [[1e308, -1e308, 1e308]] },
    );
  });

  it('keeps a value beyond its scale and says so', () => {
    const emotion = { value: 11, min: 1, max: 5, label: null, source: 'import' } as const;
    expect(emotionSchema.safeParse(emotion).success).toBe(true);
    expect(emotionOutOfScale(emotion)).toBe(true);
    expect(emotionLevel(emotion)).toBe(5);
    expect(emotionHeight({ ...emotion, value: -3 })).toBe(0);
  });

  it('is refused on a scale that goes nowhere', () => {
    expect(emotionSchema.safeParse({ value: 1, min: 5, max: 5, label: null, source: 'manual' }).success).toBe(
      false,
    );
  });
});
