import { metricCardSchema } from '../model/metric-card-record.ts';
import { metricKindFacts } from '../model/metric-kind.ts';
import { message } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { refuseOutOfRange } from './metric-range.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

/** Fields whose change can put a metric outside its range. */
const rangeFields = ['kind', 'unit', 'value', 'target'] as const;

export const metricUpdate = defineCommand({
  name: 'metric.update',
  args: updateArgs(metricCardSchema, ['kind', 'title', 'unit', 'direction', 'value', 'target', 'pinned']),
  label: ({ id }, draft) => {
    const card = draft.need('metricCard', id);
    return message('command.metric.update', { kind: card.kind });
  },
  coalesceKey: (args) => fieldCoalesceKey('metric.update', args),
  run(draft, { id, patch }) {
    // Another kind brings its own unit and sense, unless the same change says otherwise.
    const facts = patch.kind === undefined ? {} : metricKindFacts(patch.kind);
    const { unit, direction } = facts as { unit?: never; direction?: never };
    const fromKind = unit === undefined || direction === undefined ? {} : { unit, direction };
    const next = draft.update('metricCard', id, { ...fromKind, ...definedOnly(patch) });
    // A value from a file may lie outside its range (the map flags it); renaming the card is not the time to refuse it.
    if (rangeFields.some((field) => patch[field] !== undefined)) refuseOutOfRange(next);
  },
});
