import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageLosses } from '../../../src/core/analysis/stage-losses.ts';

const shop = { entrants: [90_400, 45_200, 6_030], completed: 452, valueMinor: 1000, avoidable: [1, 1, 1] };

describe('money lost per stage', () => {
  it('gives the upper bounds of the shop', () => {
    expect(stageLosses(shop).map((loss) => loss.upperBoundMinor)).toEqual([
      45_200_000, 39_170_000, 5_578_000,
    ]);
  });

  it('gives the expected losses of the shop, rounded only at the end', () => {
    expect(stageLosses(shop).map((loss) => loss.expectedMinor)).toEqual([452_000, 2_936_126, 5_578_000]);
    const inKopecks = stageLosses({ ...shop, valueMinor: 100_000 });
    expect(inKopecks[1]?.expectedMinor).toBe(293_612_604);
  });

  it('reverses the ranking between the two formulas', () => {
    const rank = (numbers: readonly (number | null)[]): number =>
      numbers.indexOf(Math.max(...numbers.map(Number)));
    const losses = stageLosses(shop);
    expect(rank(losses.map((loss) => loss.upperBoundMinor))).toBe(0);
    expect(rank(losses.map((loss) => loss.expectedMinor))).toBe(2);
  });

  it('scales the expected loss by the avoidable share', () => {
    expect(stageLosses({ ...shop, avoidable: [0.5, 0, 0.25] }).map((loss) => loss.expectedMinor)).toEqual([
      226_000, 0, 1_394_500,
    ]);
  });

  it('never takes an empty avoidable share for all of it', () => {
    const [loss] = stageLosses({ ...shop, avoidable: [null, 1, 1] });
    expect(loss).toEqual({ upperBoundMinor: 45_200_000, expectedMinor: null, missing: ['avoidableShare'] });
  });

  it('says which inputs are missing', () => {
    const losses = stageLosses({
      entrants: [100, null],
      completed: null,
      valueMinor: null,
      avoidable: [null, 0.5],
    });
    expect(losses).toEqual([
      {
        upperBoundMinor: null,
        expectedMinor: null,
        missing: ['nextEntrants', 'completed', 'customerValue', 'avoidableShare'],
      },
      { upperBoundMinor: null, expectedMinor: null, missing: ['entrants', 'completed', 'customerValue'] },
    ]);
  });

  it('has an upper bound without the end of the journey, but no expectation', () => {
    const [loss] = stageLosses({ ...shop, completed: null });
    expect(loss).toEqual({ upperBoundMinor: 45_200_000, expectedMinor: null, missing: ['completed'] });
  });

  it('has no loss at all where more went on than entered', () => {
    const [loss] = stageLosses({ ...shop, entrants: [100, 120, 60], completed: 30 });
    expect(loss).toEqual({ upperBoundMinor: null, expectedMinor: null, missing: ['growth'] });
  });

  it('expects nothing of a later conversion above 100 %', () => {
    const [loss] = stageLosses({ entrants: [100, 50], completed: 60, valueMinor: 1, avoidable: [1, 1] });
    expect(loss).toEqual({ upperBoundMinor: 50, expectedMinor: null, missing: ['growth'] });
  });

  it('knows no way on where nobody went on', () => {
    const [loss] = stageLosses({ entrants: [100, 0], completed: 0, valueMinor: 7, avoidable: [1, 1] });
    expect(loss).toEqual({ upperBoundMinor: 700, expectedMinor: null, missing: ['nobodyWentOn'] });
  });

  it('loses nothing where nobody left', () => {
    const losses = stageLosses({ entrants: [0, 0], completed: 0, valueMinor: 7, avoidable: [1, 1] });
    expect(losses.map(({ upperBoundMinor, expectedMinor }) => [upperBoundMinor, expectedMinor])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('adds the upper bounds up to the whole way, in any funnel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 12 }),
        fc.nat(100_000),
        (counts, valueMinor) => {
          const falling = counts.sort((first, second) => second - first);
          const completed = falling.pop() ?? 0;
          const avoidable = falling.map(() => 1);
          const losses = stageLosses({ entrants: falling, completed, valueMinor, avoidable });
          const sum = losses.reduce((total, loss) => total + (loss.upperBoundMinor ?? Number.NaN), 0);
          expect(sum).toBe(((falling[0] ?? 0) - completed) * valueMinor);
          for (const loss of losses) {
            expect(loss.expectedMinor ?? 0).toBeLessThanOrEqual(loss.upperBoundMinor ?? 0);
            expect(loss.expectedMinor === null).toBe(loss.missing.length > 0);
          }
        },
      ),
    );
  });
});
