import { describe, expect, it } from 'vitest';
import { dropOffs, isGrowth } from '../../../src/core/analysis/drop-off.ts';

describe('the drop-off between stages', () => {
  it('gives the conversions of the shop: 50 %, 13.3407 % and 7.4959 % go on', () => {
    const [first, second, third] = dropOffs([90_400, 45_200, 6_030], 452);
    expect(first).toBe(0.5);
    expect(1 - (second ?? 0)).toBeCloseTo(0.133407, 6);
    expect(1 - (third ?? 0)).toBeCloseTo(0.074959, 6);
  });

  it('is unknown where a neighbour is unknown or where nobody entered', () => {
    expect(dropOffs([100, null, 40, 0, 0], null)).toEqual([null, null, 1, null, null]);
  });

  it('measures the last stage against those who completed', () => {
    expect(dropOffs([80], 20)).toEqual([0.75]);
    expect(dropOffs([], 20)).toEqual([]);
  });

  it('is below zero and marked as growth where more entered the next stage', () => {
    const [grown] = dropOffs([100, 125], null);
    expect(grown).toBe(-0.25);
    expect([grown ?? 0, 0, 0.2, null].map(isGrowth)).toEqual([true, false, false, false]);
  });
});
