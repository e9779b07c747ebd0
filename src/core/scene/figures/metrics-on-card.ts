/**
 * Metrics on a touchpoint's own card: where a lane of metrics shows them they stand there; on a map without one the first
 * pinned ones stand on the card, so that a number that was entered is always seen.
 */
import type { MetricCardRecord } from '../../model/metric-card-record.ts';
import type { TouchpointRecord } from '../../model/touchpoint-record.ts';
import type { PictureContext } from './picture-context.ts';

const mostOnCard = 3;

export function metricsOnCard(
  record: TouchpointRecord,
  { index }: PictureContext,
): readonly MetricCardRecord[] {
  const metrics = index.metricsOf(record.id);
  if (metrics.length === 0) return metrics;
  const lanes = index.lanesOf(index.journeyOf(record.id)?.id ?? '');
  if (lanes.some((lane) => lane.role === 'metrics' && !lane.hidden)) return [];
  return metrics.filter((metric) => metric.pinned).slice(0, mostOnCard);
}
