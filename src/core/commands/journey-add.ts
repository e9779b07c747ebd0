import * as z from 'zod';
import { recordIdSchema, titleSchema } from '../model/fields.ts';
import { laneRoles } from '../model/lane-role.ts';
import { ordersAfter } from '../model/order-key.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';

/** Adds a side of the map with its first stages and lanes, named in the language of whoever asks. */
export const journeyAdd = defineCommand({
  name: 'journey.add',
  args: z.strictObject({
    side: z.enum(['customer', 'employee']),
    mode: z.enum(['lifecycle', 'blueprint']),
    title: titleSchema,
    personaId: recordIdSchema.nullable(),
    stages: z.array(titleSchema).max(50),
    lanes: z.array(z.strictObject({ role: z.enum(laneRoles), title: titleSchema })).max(50),
  }),
  label: ({ side, mode }) => message(`command.journey.add.${side === 'customer' ? 'customer' : mode}`),
  run(draft, { side, mode, title, personaId, stages, lanes }) {
    const twin = draft.list('journey').some((journey) => journey.side === side && journey.mode === mode);
    if (twin) throw new Refusal('refusal.journeyThere');
    if (mode === 'blueprint' && stages.length > 0) throw new Refusal('refusal.blueprintStages');
    const journey = draft.create('journey', { side, mode, title, personaId });
    const stageOrders = ordersAfter(null, stages.length);
    for (const [index, order] of stageOrders.entries()) {
      draft.create('stage', { journeyId: journey.id, title: stages[index] ?? '', order });
    }
    const laneOrders = ordersAfter(null, lanes.length);
    for (const [index, lane] of lanes.entries()) {
      draft.create('lane', { journeyId: journey.id, ...lane, order: laneOrders[index] ?? '' });
    }
  },
});
