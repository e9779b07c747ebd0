import { describe, expect, it } from 'vitest';
import { evidenceCoverage, isAssumption } from '../../../src/core/analysis/evidence-coverage.ts';
import { mapCounts } from '../../../src/core/analysis/map-counts.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';

describe('what is on a map', () => {
  it('is counted on both sides, pains apart from barriers', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.pain(touchpoints.pay, 'Slow');
    map.pain(stages.buy, 'No card reader', 'barrier');
    map.card(stages.buy, lanes.quotes, 'Too slow');
    map.connect(touchpoints.find, touchpoints.compare);
    expect(mapCounts(map.index)).toEqual({
      stages: 3,
      touchpoints: 5,
      pains: 1,
      barriers: 1,
      connections: 1,
      cards: 1,
    });
  });

  it('is nothing on a blank map', () => {
    const counts = mapCounts(new MapBuilder().index);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });
});

describe('the share of a map that has evidence', () => {
  it('counts touchpoints, pains and cards', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.pain(touchpoints.pay, 'Slow', 'pain', { evidenceIds: ['evidence-1'] });
    map.card(stages.buy, lanes.quotes, 'Too slow');
    map.card(stages.buy, lanes.quotes, 'Too dear');
    const coverage = evidenceCoverage(map.index);
    expect(coverage).toEqual({ withEvidence: 1, total: 8, share: 0.125 });
  });

  it('is unknown where there is nothing to prove', () => {
    expect(evidenceCoverage(new MapBuilder().index).share).toBeNull();
  });

  it('calls a pain without evidence an assumption until it has some', () => {
    const { map, touchpoints } = shopMap();
    const pain = map.pain(touchpoints.pay, 'Slow');
    expect(isAssumption(map.record('pain', pain))).toBe(true);
    map.run('pain.update', { id: pain, patch: { evidenceIds: ['evidence-1'] } });
    expect(isAssumption(map.record('pain', pain))).toBe(false);
  });
});
