import { describe, expect, it } from 'vitest';
import { npsAdjustedWald, npsDifferenceZ, npsWald } from '../../../src/core/analysis/nps.ts';

const counts = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
});

describe('NPS with its margins', () => {
  it.each([
    { given: counts(50, 30, 20), score: 30, error: 7.8102, low: 14.6922, high: 45.3078 },
    { given: counts(7, 2, 1), score: 60, error: 20.9762, low: 18.8874, high: 101.1126 },
    { given: counts(10, 0, 0), score: 100, error: 0, low: 100, high: 100 },
  ])('has a score of $score and a Wald interval', ({ given, score, error, low, high }) => {
    const nps = npsWald(given);
    expect(nps?.score).toBeCloseTo(score, 10);
    expect(nps?.standardError).toBeCloseTo(error, 4);
    expect(nps?.low).toBeCloseTo(low, 4);
    expect(nps?.high).toBeCloseTo(high, 4);
  });

  it.each([
    { given: counts(50, 30, 20), middle: 29.1262, low: 14.0511, high: 44.2013 },
    { given: counts(7, 2, 1), middle: 46.1538, low: 7.0394, high: 85.2683 },
    { given: counts(10, 0, 0), middle: 76.9231, low: 47.5036, high: 100 },
  ])('has an adjusted interval around $middle, within the scale', ({ given, middle, low, high }) => {
    const nps = npsAdjustedWald(given);
    expect(nps?.score).toBeCloseTo(middle, 4);
    expect(nps?.low).toBeCloseTo(low, 4);
    expect(nps?.high).toBeCloseTo(high, 4);
  });

  it('finds 50/30/20 against 40/30/30 not significant', () => {
    const first = npsWald(counts(50, 30, 20));
    const second = npsWald(counts(40, 30, 30));
    if (first === null || second === null) throw new Error('both have answers');
    expect(first.score - second.score).toBeCloseTo(20, 10);
    expect(npsDifferenceZ(first, second)).toBeCloseTo(1.7541, 4);
  });

  it.each([
    { name: 'the retail bank', given: counts(2309, 972, 1719), score: 11.8, margin: 2.4662 },
    { name: 'the field service', given: counts(630, 939, 1574), score: -30.035, margin: 2.7328 },
  ])('gives the numbers of $name', ({ given, score, margin }) => {
    const nps = npsWald(given);
    expect(nps?.score).toBeCloseTo(score, 4);
    expect((nps?.high ?? 0) - (nps?.score ?? 0)).toBeCloseTo(margin, 4);
  });

  it('is nothing without answers', () => {
    expect(npsWald(counts(0, 0, 0))).toBeNull();
    expect(npsAdjustedWald(counts(0, 0, 0))).toBeNull();
  });
});
