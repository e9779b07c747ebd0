import { type LaneRole, laneContent } from '../../model/lane-role.ts';
import {
  type Template,
  type TemplateChannels,
  type TemplateFile,
  templateChannelsSchema,
  templateFileSchema,
} from './template-schema.ts';

export type TemplateReading<Value> =
  | { readonly ok: true; readonly value: Value }
  /** For whoever writes the file: the path and what is wrong there, in English. */
  | { readonly ok: false; readonly problem: string };

/** Reads the parsed JSON of `channels.json`. */
export function parseTemplateChannels(json: unknown): TemplateReading<TemplateChannels> {
  const parsed = templateChannelsSchema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problem: describe(parsed.error.issues[0]) };
}

/**
 * Reads the parsed JSON of a template and checks that every key it names is there.
 *
 * @param channels of `channels.json`; the template keeps those that it uses.
 */
export function parseTemplate(json: unknown, channels: TemplateChannels): TemplateReading<Template> {
  const parsed = templateFileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problem: describe(parsed.error.issues[0]) };
  const file = parsed.data;
  const problem = keyProblem(file, channels);
  if (problem !== null) return { ok: false, problem };
  const used = new Set(touchpointsOf(file).map((touchpoint) => touchpoint.channel));
  const kept = Object.entries(channels).filter(([key]) => used.has(key));
  return { ok: true, value: { ...file, channels: Object.fromEntries(kept) } };
}

function describe(issue: { path: readonly PropertyKey[]; message: string } | undefined): string {
  return `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
}

function stagesOf(file: TemplateFile): TemplateFile['journeys'][number]['stages'] {
  return file.journeys.flatMap((journey) => journey.stages);
}

function touchpointsOf(file: TemplateFile) {
  return stagesOf(file).flatMap((stage) => stage.touchpoints ?? []);
}

/** The first key that is used twice or points nowhere, or null. */
function keyProblem(file: TemplateFile, channels: TemplateChannels): string | null {
  const laneRoles = new Map<string, LaneRole>();
  for (const lane of file.journeys.flatMap((journey) => journey.lanes)) {
    if (laneRoles.has(lane.key)) return `lane ${lane.key} is there twice`;
    laneRoles.set(lane.key, lane.role);
  }
  const touchpointKeys = new Set<string>();
  for (const touchpoint of touchpointsOf(file)) {
    const { key, lane, channel } = touchpoint;
    if (touchpointKeys.has(key)) return `touchpoint ${key} is there twice`;
    touchpointKeys.add(key);
    if (lane !== undefined && !holds(laneRoles.get(lane), 'touchpoints'))
      return `touchpoint ${key}: lane ${lane}`;
    if (channel !== undefined && !Object.hasOwn(channels, channel))
      return `touchpoint ${key}: channel ${channel}`;
  }
  for (const journey of file.journeys) {
    const own = journey.lanes.some((lane) => holds(lane.role, 'touchpoints'));
    const needs = journey.stages.some((stage) => stage.touchpoints?.some((item) => item.lane === undefined));
    if (needs && !own) return `journey ${journey.title.en} has no lane of touchpoints`;
  }
  for (const card of stagesOf(file).flatMap((stage) => stage.cards ?? [])) {
    if (!holds(laneRoles.get(card.lane), 'cards')) return `card ${card.text.en}: lane ${card.lane}`;
  }
  for (const { from, to } of file.connections) {
    if (!touchpointKeys.has(from) || !touchpointKeys.has(to)) return `connection ${from} to ${to}`;
  }
  const evidence = evidenceKeysOf(file).find((key) => !Object.hasOwn(file.evidence, key));
  return evidence === undefined ? null : `evidence ${evidence}`;
}

function holds(role: LaneRole | undefined, content: 'touchpoints' | 'cards'): boolean {
  return role !== undefined && laneContent(role) === content;
}

function evidenceKeysOf(file: TemplateFile): string[] {
  return stagesOf(file).flatMap((stage) => {
    const touchpoints = stage.touchpoints ?? [];
    const pains = [...(stage.pains ?? []), ...touchpoints.flatMap((touchpoint) => touchpoint.pains ?? [])];
    return [...touchpoints, ...pains, ...(stage.cards ?? [])].flatMap((item) => item.evidence ?? []);
  });
}
