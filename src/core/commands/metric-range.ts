import type { MetricCardRecord } from '../model/metric-card-record.ts';
import { metricKindFacts } from '../model/metric-kind.ts';
import { Refusal } from '../store/message.ts';

/** An NPS of 140 or a drop-off of −3 % is a typing mistake: it is refused with the range that the metric has. */
export function refuseOutOfRange(card: MetricCardRecord): void {
  const { min, max, unit } = metricKindFacts(card.kind);
  // A known metric in another unit (CES as a percent of those who agree) has another range than its kind's.
  if (unit !== card.unit) return;
  for (const number of [card.value?.value ?? null, card.target]) {
    if (number === null) continue;
    if ((min !== null && number < min) || (max !== null && number > max)) {
      throw new Refusal('refusal.metricRange', { min: min ?? '−∞', max: max ?? '∞' });
    }
  }
}
