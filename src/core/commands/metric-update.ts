import { metricCardSchema } from '../model/metric-card-record.ts';
import { metricKindFacts } from '../model/metric-kind.ts';
import { message } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { refuseOutOfRange } from './metric-range.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

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
    refuseOutOfRange(draft.update('metricCard', id, { ...fromKind, ...definedOnly(patch) }));
  },
});
