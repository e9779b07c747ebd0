import * as z from 'zod';
import { recordIdSchema, titleSchema } from '../model/fields.ts';
import { compareOrder, orderBefore } from '../model/order-key.ts';
import { painSchema } from '../model/pain-record.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { definedOnly } from './patch-schema.ts';

const painFieldsSchema = painSchema
  .pick({
    description: true,
    severity: true,
    reach: true,
    lossShare: true,
    status: true,
    owner: true,
    evidenceIds: true,
    tags: true,
  })
  .partial();

export const painAdd = defineCommand({
  name: 'pain.add',
  args: z.strictObject({
    targetId: recordIdSchema,
    kind: z.enum(['pain', 'barrier']),
    title: titleSchema,
    fields: painFieldsSchema.optional(),
  }),
  label: ({ kind, title }) => message(`command.pain.add.${kind}`, { title }),
  run(draft, { targetId, kind, title, fields }) {
    const target = draft.get(targetId);
    if (target?.type !== 'touchpoint' && target?.type !== 'stage') throw new Refusal('refusal.painTarget');
    const siblings = draft
      .list('pain')
      .filter((pain) => pain.targetId === targetId)
      .sort(compareOrder);
    const order = orderBefore(siblings, null);
    draft.create('pain', { ...definedOnly(fields ?? {}), targetId, kind, title, order });
  },
});
