import type { MetricCardRecord } from '../model/metric-card-record.ts';
import { metricKindFacts } from '../model/metric-kind.ts';

export type MetricStatus = 'onTarget' | 'near' | 'offTarget' | 'unknown';

/**
 * How a metric stands against its target, for its colour. On target: the value has reached it, on the side that is
 * better. Near: it misses the target by a tenth of the target at most, or by a fiftieth of the metric's range where that
 * is more (so that an NPS target of 0 has a near, too). Unknown without a value or a target.
 */
export function metricStatus(
  card: Pick<MetricCardRecord, 'kind' | 'unit' | 'direction' | 'value' | 'target'>,
): MetricStatus {
  if (card.value === null || card.target === null) return 'unknown';
  const missedBy = card.direction === 'up' ? card.target - card.value.value : card.value.value - card.target;
  if (missedBy <= 0) return 'onTarget';
  const tolerance = Math.max(Math.abs(card.target) / 10, rangeOf(card) / 50);
  // A hair more than the tolerance: 0.3 - 0.27 is a little over 0.03 in binary.
  return missedBy <= tolerance * (1 + 1e-9) ? 'near' : 'offTarget';
}

/** The width of a metric's range; 0 where it is open or the card uses another unit than its kind. */
function rangeOf(card: Pick<MetricCardRecord, 'kind' | 'unit'>): number {
  const { min, max, unit } = metricKindFacts(card.kind);
  return min === null || max === null || unit !== card.unit ? 0 : max - min;
}
