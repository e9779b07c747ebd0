/**
 * The file of a template: one map, with its words in every language beside each other and its numbers marked as sample
 * data. It is written by hand, so it nests (a touchpoint stands in its stage, a pain in its touchpoint), names things
 * by keys, and leaves out what has a default; `instantiateTemplate` makes flat records of it.
 */
import * as z from 'zod';
import { channelIcons } from '../../model/channel-record.ts';
import { connectionKinds } from '../../model/connection-record.ts';
import { evidenceKinds } from '../../model/evidence-record.ts';
import { columnSchema, daySchema, shareSchema } from '../../model/fields.ts';
import { laneRoles } from '../../model/lane-role.ts';
import { metricKindNames, metricUnits } from '../../model/metric-kind.ts';
import { touchpointSchema } from '../../model/touchpoint-record.ts';

/** One text in both languages; neither may be left empty. */
const textSchema = z.strictObject({ ru: z.string().min(1).max(5000), en: z.string().min(1).max(5000) });
/** A number, or one for each language where the currency differs. */
const amountSchema = z.union([z.number(), z.strictObject({ ru: z.number(), en: z.number() })]);
/** Names a thing inside the template; part of the ids of library records, so it never changes once published. */
const keySchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/);
const countSchema = z.int().min(0).max(1e12);
const tagsSchema = z.array(textSchema).max(10).optional();
const evidenceKeysSchema = z.array(keySchema).max(10).optional();

/** A channel, shared by every template (see the file `channels.json`). */
export const templateChannelSchema = z.strictObject({
  title: textSchema,
  icon: z.enum(channelIcons),
  online: z.boolean(),
});
export const templateChannelsSchema = z.record(keySchema, templateChannelSchema);

const painSchema = z.strictObject({
  kind: z.enum(['pain', 'barrier']).optional(),
  title: textSchema,
  description: textSchema.optional(),
  severity: z.int().min(1).max(5),
  reach: shareSchema.optional(),
  lossShare: shareSchema.optional(),
  status: z.enum(['open', 'inWork', 'testing', 'closed']).optional(),
  owner: textSchema.optional(),
  /** None: the pain is an assumption, and is drawn as one. */
  evidence: evidenceKeysSchema,
  tags: tagsSchema,
});

const metricSchema = z.strictObject({
  kind: z.enum(metricKindNames),
  title: textSchema.optional(),
  unit: z.enum(metricUnits).optional(),
  direction: z.enum(['up', 'down']).optional(),
  value: amountSchema,
  n: countSchema.optional(),
  target: amountSchema.optional(),
  pinned: z.boolean().optional(),
});

const touchpointItemSchema = z.strictObject({
  /** For connections. */
  key: keySchema,
  /** A lane's key; without it, the first lane of touchpoints of the stage's own journey. */
  lane: keySchema.optional(),
  column: columnSchema.optional(),
  title: textSchema,
  description: textSchema.optional(),
  channel: keySchema.optional(),
  kind: touchpointSchema.shape.kind.optional(),
  momentOfTruth: z.boolean().optional(),
  /** On the scale 1..5 of the map. */
  emotion: z.number().min(1).max(5).optional(),
  owner: textSchema.optional(),
  evidence: evidenceKeysSchema,
  tags: tagsSchema,
  metrics: z.array(metricSchema).max(10).optional(),
  pains: z.array(painSchema).max(10).optional(),
});

const cardItemSchema = z.strictObject({
  lane: keySchema,
  column: columnSchema.optional(),
  text: textSchema,
  attribution: textSchema.optional(),
  evidence: evidenceKeysSchema,
});

const stageItemSchema = z.strictObject({
  title: textSchema,
  goal: textSchema.optional(),
  entrants: countSchema.optional(),
  avoidableShare: shareSchema.optional(),
  metrics: z.array(metricSchema).max(10).optional(),
  /** Pains of the stage as a whole. */
  pains: z.array(painSchema).max(10).optional(),
  touchpoints: z.array(touchpointItemSchema).max(50).optional(),
  cards: z.array(cardItemSchema).max(50).optional(),
});

const journeyItemSchema = z.strictObject({
  side: z.enum(['customer', 'employee']),
  mode: z.enum(['lifecycle', 'blueprint']).optional(),
  title: textSchema,
  persona: z
    .strictObject({
      key: keySchema,
      name: textSchema,
      role: textSchema,
      description: textSchema,
      goals: textSchema,
    })
    .optional(),
  completed: countSchema.optional(),
  /** From the stage headers to the line of interaction. */
  lanes: z
    .array(z.strictObject({ key: keySchema, role: z.enum(laneRoles), title: textSchema }))
    .min(1)
    .max(20),
  /** None for a blueprint: its touchpoints are listed under the customer's stages and name their lane. */
  stages: z.array(stageItemSchema).max(20),
});

export const templateFileSchema = z.strictObject({
  format: z.literal('twinpath-template'),
  version: z.literal(1),
  id: keySchema,
  /** What the gallery says. */
  title: textSchema,
  summary: textSchema,
  /** What the new map starts with. */
  map: z.strictObject({
    title: textSchema,
    summary: textSchema.optional(),
    purpose: textSchema.optional(),
    state: z.enum(['asIs', 'toBe', 'research']),
    period: textSchema.optional(),
    currency: z.strictObject({ ru: z.string(), en: z.string() }),
    customerValueMinor: amountSchema.optional(),
    tags: tagsSchema,
  }),
  /** Every number of the template is given this source and day. */
  sampleData: z.strictObject({ source: textSchema, date: daySchema }),
  evidence: z.record(
    keySchema,
    z.strictObject({
      kind: z.enum(evidenceKinds),
      title: textSchema,
      quote: textSchema.optional(),
      n: countSchema.optional(),
    }),
  ),
  journeys: z.array(journeyItemSchema).min(1).max(3),
  connections: z.array(
    z.strictObject({
      from: keySchema,
      to: keySchema,
      kind: z.enum(connectionKinds).optional(),
      label: textSchema.optional(),
      share: shareSchema.optional(),
    }),
  ),
});

export type TemplateText = z.infer<typeof textSchema>;
export type TemplateAmount = z.infer<typeof amountSchema>;
export type TemplateChannels = z.infer<typeof templateChannelsSchema>;
export type TemplateFile = z.infer<typeof templateFileSchema>;
export type TemplateJourney = TemplateFile['journeys'][number];
export type TemplateStage = TemplateJourney['stages'][number];
export type TemplateTouchpoint = NonNullable<TemplateStage['touchpoints']>[number];
export type TemplateCard = NonNullable<TemplateStage['cards']>[number];
export type TemplatePain = NonNullable<TemplateStage['pains']>[number];
export type TemplateMetric = NonNullable<TemplateStage['metrics']>[number];

/** A template ready for use: its file, and the channels that its touchpoints name. */
export interface Template extends TemplateFile {
  readonly channels: TemplateChannels;
}
