import { describe, expect, it } from 'vitest';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('metric.add', () => {
  it('given a stage, when a metric is added, then it has the unit and the sense of its kind', () => {
    const { map, stages } = shopMap();
    const id = map.metric(stages.buy, 'dropOff', { value: bareValue(41), target: 30 });
    expect(map.record('metricCard', id)).toMatchObject({
      hostId: stages.buy,
      unit: 'percent',
      direction: 'down',
      value: { value: 41, n: null },
      target: 30,
      pinned: true,
    });
  });

  it('given a metric that asks the other way round, when it is added, then it keeps that', () => {
    const { map, touchpoints } = shopMap();
    const id = map.metric(touchpoints.pay, 'ces', { direction: 'down' });
    expect(map.record('metricCard', id).direction).toBe('down');
  });

  itUndoesAndRedoes('a metric is added', () => {
    const { map, touchpoints } = shopMap();
    return { map, act: () => map.metric(touchpoints.pay, 'csat', { value: bareValue(80) }) };
  });

  it.each([
    { kind: 'nps', fields: { value: bareValue(140) } },
    { kind: 'dropOff', fields: { value: bareValue(-3) } },
    { kind: 'csat', fields: { target: 101 } },
  ] as const)('given a stage, when $kind gets $fields, then it is refused', ({ kind, fields }) => {
    const { map, stages } = shopMap();
    const attempt = () => map.attempt('metric.add', { hostId: stages.buy, kind, fields });
    expectRefused(map, attempt, 'refusal.metricRange');
  });

  it('given a lane, when a metric is added to it, then it is refused', () => {
    const { map, lanes } = shopMap();
    const attempt = () => map.attempt('metric.add', { hostId: lanes.steps, kind: 'csat' });
    expectRefused(map, attempt, 'refusal.metricHost');
  });
});
