import { describe, expect, it } from 'vitest';
import { composeMap } from '../../../src/core/scene/compose-map.ts';
import { curvePadding, emotionCurve } from '../../../src/core/scene/emotion-curve.ts';
import type { Words } from '../../../src/core/scene/words.ts';
import { noRecords } from '../../../src/core/store/records.ts';
import { MapBuilder } from '../../support/map-builder.ts';

const words: Words = { language: 'en', tell: (key) => key };
const band = { x: 0, y: 0, width: 2000, height: 100 };

function curveOf(values: readonly (number | null)[], side: 'customer' | 'employee' = 'customer') {
  const builder = new MapBuilder();
  if (side === 'employee') builder.customer(['Z'], ['touchpoints']);
  const journey =
    side === 'customer' ? builder.customer(['A'], ['touchpoints']) : builder.employee(['A'], ['touchpoints']);
  const [stage = ''] = builder.stages(journey);
  const [lane = ''] = builder.lanes(journey);
  for (const [column, value] of values.entries()) {
    const emotion = value === null ? null : { value, min: 1, max: 5, label: null, source: 'manual' as const };
    builder.touchpoint(stage, lane, String(column), { column, fields: { emotion } });
  }
  const { layout } = composeMap({ records: builder.records, library: noRecords, words });
  const columns = layout.journeys.find((candidate) => candidate.journey.id === journey)?.columns ?? [];
  return emotionCurve(builder.index, journey, columns, band);
}

/** End points of the path's commands: what the line passes through. */
function passesThrough(path: string): { x: number; y: number }[] {
  return path
    .split(/(?=[MLC])/)
    .map((command) => command.slice(1).split(/[ ,]/).map(Number))
    .map((numbers) => ({ x: numbers.at(-2) ?? Number.NaN, y: numbers.at(-1) ?? Number.NaN }));
}

describe('the emotion curve', () => {
  it('passes through every value that is known', () => {
    const { points, paths } = curveOf([1, 5, 2, 4]);
    expect(paths).toHaveLength(1);
    const through = passesThrough(paths[0] ?? '');
    for (const point of points) {
      expect(through.some(({ x, y }) => Math.abs(x - point.x) < 0.02 && Math.abs(y - point.y) < 0.02)).toBe(
        true,
      );
    }
  });

  it('puts the best value at the top and the worst at the bottom, on both sides', () => {
    for (const side of ['customer', 'employee'] as const) {
      const [worst, best] = curveOf([1, 5], side).points;
      expect(worst?.y).toBe(band.height - curvePadding);
      expect(best?.y).toBe(curvePadding);
    }
  });

  it('breaks where nothing is known and draws no line to a lone value', () => {
    const { points, paths } = curveOf([3, 4, null, 2, null, 5, 4]);
    expect(points).toHaveLength(5);
    expect(paths).toHaveLength(2);
  });

  it('never swings beyond the values on both sides of a stretch', () => {
    const { paths } = curveOf([1, 5, 5, 1, 1, 4]);
    const heights =
      (paths[0] ?? '')
        .match(/-?\d+(\.\d+)?/g)
        ?.map(Number)
        .filter((_, index) => index % 2 === 1) ?? [];
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(curvePadding - 0.01);
    expect(Math.max(...heights)).toBeLessThanOrEqual(band.height - curvePadding + 0.01);
  });
});
