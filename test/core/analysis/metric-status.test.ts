import { describe, expect, it } from 'vitest';
import { metricStatus } from '../../../src/core/analysis/metric-status.ts';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { type MetricKind, metricKindFacts } from '../../../src/core/model/metric-kind.ts';

function status(kind: MetricKind, value: number | null, target: number | null, direction?: 'up' | 'down') {
  const { unit, direction: sense } = metricKindFacts(kind);
  const measured = value === null ? null : bareValue(value);
  return metricStatus({ kind, unit, direction: direction ?? sense, value: measured, target });
}

describe('how a metric stands against its target', () => {
  it.each([
    { kind: 'csat', value: 80, target: 80, expected: 'onTarget' },
    { kind: 'csat', value: 95, target: 80, expected: 'onTarget' },
    { kind: 'csat', value: 72, target: 80, expected: 'near' },
    { kind: 'csat', value: 71.9, target: 80, expected: 'offTarget' },
    { kind: 'dropOff', value: 25, target: 30, expected: 'onTarget' },
    { kind: 'dropOff', value: 33, target: 30, expected: 'near' },
    { kind: 'dropOff', value: 34, target: 30, expected: 'offTarget' },
    { kind: 'nps', value: -4, target: 0, expected: 'near' },
    { kind: 'nps', value: -5, target: 0, expected: 'offTarget' },
    { kind: 'cost', value: 1, target: 0, expected: 'offTarget' },
    { kind: 'own', value: 0.27, target: 0.3, expected: 'near' },
    { kind: 'nps', value: null, target: 30, expected: 'unknown' },
    { kind: 'nps', value: 30, target: null, expected: 'unknown' },
  ] as const)(
    'calls $kind of $value at a target of $target $expected',
    ({ kind, value, target, expected }) => {
      expect(status(kind, value, target)).toBe(expected);
    },
  );

  it("goes by the card's own direction, not by its kind's", () => {
    expect(status('ces', 2, 3, 'down')).toBe('onTarget');
    expect(status('ces', 2, 3, 'up')).toBe('offTarget');
  });
});
