import * as z from 'zod';
import { recordIdSchema, titleSchema } from '../model/fields.ts';
import { metricCardSchema } from '../model/metric-card-record.ts';
import { metricKindFacts, metricKindNames } from '../model/metric-kind.ts';
import { compareOrder, orderBefore } from '../model/order-key.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { refuseOutOfRange } from './metric-range.ts';
import { definedOnly } from './patch-schema.ts';

export const metricAdd = defineCommand({
  name: 'metric.add',
  args: z.strictObject({
    hostId: recordIdSchema,
    kind: z.enum(metricKindNames),
    title: titleSchema.optional(),
    fields: metricCardSchema
      .pick({ unit: true, direction: true, value: true, target: true, pinned: true })
      .partial()
      .optional(),
  }),
  label: ({ kind }) => message('command.metric.add', { kind }),
  run(draft, { hostId, kind, title, fields }) {
    const host = draft.get(hostId);
    if (host?.type !== 'touchpoint' && host?.type !== 'stage') throw new Refusal('refusal.metricHost');
    const siblings = draft
      .list('metricCard')
      .filter((card) => card.hostId === hostId)
      .sort(compareOrder);
    const { unit, direction } = metricKindFacts(kind);
    const card = draft.create('metricCard', {
      unit,
      direction,
      ...definedOnly(fields ?? {}),
      hostId,
      kind,
      title: title ?? '',
      order: orderBefore(siblings, null),
    });
    refuseOutOfRange(card);
  },
});
