import { describe, expect, it } from 'vitest';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

function scene() {
  const shop = shopMap();
  return { ...shop, metric: shop.map.metric(shop.stages.buy, 'csat', { value: bareValue(80) }) };
}

describe('metric.update', () => {
  it('given a metric, when its value changes, then its target and sense stay', () => {
    const { map, metric } = scene();
    const value = { value: 82, n: 400, date: '2026-02-01', source: 'survey' };
    const before = map.record('metricCard', metric);
    map.run('metric.update', { id: metric, patch: { value } });
    expect(map.record('metricCard', metric)).toEqual({ ...before, value });
  });

  it('given a metric, when it becomes another kind, then it brings the unit and sense of that', () => {
    const { map, metric } = scene();
    map.run('metric.update', { id: metric, patch: { kind: 'waitingTime' } });
    expect(map.record('metricCard', metric)).toMatchObject({ unit: 'minutes', direction: 'down' });
  });

  itUndoesAndRedoes('a metric gets a target', () => {
    const { map, metric } = scene();
    return { map, act: () => map.run('metric.update', { id: metric, patch: { target: 90 } }) };
  });

  it('given a value of 80, when the kind becomes one whose range ends at 7, then it is refused', () => {
    const { map, metric } = scene();
    const attempt = () => map.attempt('metric.update', { id: metric, patch: { kind: 'ces' } });
    expectRefused(map, attempt, 'refusal.metricRange');
  });

  it('given a metric that was imported out of its range, when it is renamed, then it is', () => {
    const { map, metric } = scene();
    const imported = { ...map.record('metricCard', metric), id: 'imported', value: bareValue(140) };
    map.run('document.fill', { records: [imported] });
    map.run('metric.update', { id: 'imported', patch: { title: 'CSAT of the old survey' } });
    expect(map.record('metricCard', 'imported').title).toBe('CSAT of the old survey');
  });

  it('given a metric that is gone, when it is updated, then it is refused', () => {
    const { map } = scene();
    const attempt = () => map.attempt('metric.update', { id: 'gone', patch: { target: 1 } });
    expectRefused(map, attempt, 'refusal.gone');
  });
});
