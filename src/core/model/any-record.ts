/** The union of all record types, and which document each may live in. */
import { type CardRecord, cardDefinition } from './card-record.ts';
import { type ChannelRecord, channelDefinition } from './channel-record.ts';
import { type ConnectionRecord, connectionDefinition } from './connection-record.ts';
import { type EvidenceRecord, evidenceDefinition } from './evidence-record.ts';
import { type JourneyRecord, journeyDefinition } from './journey-record.ts';
import { type LaneRecord, laneDefinition } from './lane-record.ts';
import { type MapRecord, mapDefinition } from './map-record.ts';
import { type MetricCardRecord, metricCardDefinition } from './metric-card-record.ts';
import { type PainRecord, painDefinition } from './pain-record.ts';
import { type PersonaRecord, personaDefinition } from './persona-record.ts';
import { type StageRecord, stageDefinition } from './stage-record.ts';
import { type TouchpointRecord, touchpointDefinition } from './touchpoint-record.ts';

export type MapDocumentRecord =
  | MapRecord
  | JourneyRecord
  | StageRecord
  | LaneRecord
  | TouchpointRecord
  | ConnectionRecord
  | PainRecord
  | CardRecord
  | MetricCardRecord;
export type LibraryRecord = PersonaRecord | ChannelRecord | EvidenceRecord;
export type AnyRecord = MapDocumentRecord | LibraryRecord;
export type RecordType = AnyRecord['type'];
/** The record type of a name: `RecordOf<'stage'>` is StageRecord. */
export type RecordOf<Type extends RecordType> = Extract<AnyRecord, { type: Type }>;

/** Every record type by its name: what is generic over types (deleting, checking, copying, schemas) reads this. */
export const recordDefinitions = {
  map: mapDefinition,
  journey: journeyDefinition,
  stage: stageDefinition,
  lane: laneDefinition,
  touchpoint: touchpointDefinition,
  connection: connectionDefinition,
  pain: painDefinition,
  card: cardDefinition,
  metricCard: metricCardDefinition,
  persona: personaDefinition,
  channel: channelDefinition,
  evidence: evidenceDefinition,
} as const;

export const recordTypes = Object.keys(recordDefinitions) as RecordType[];

/** A project has one library document (personas, channels, evidence) and one document per map. */
export type DocumentKind = 'map' | 'library';
/** The id of a project's library document; maps have the ids of their map records. */
export const libraryDocumentId = 'library';

const libraryTypes: ReadonlySet<RecordType> = new Set(['persona', 'channel', 'evidence']);

/** Which kind of document a record of this type may live in. */
export function documentKindOf(type: RecordType): DocumentKind {
  return libraryTypes.has(type) ? 'library' : 'map';
}

const parsed = new WeakSet<object>();

/** Whether this very object was found to be a record: records never change, so it needs no second look. */
export function isParsed(record: AnyRecord): boolean {
  return parsed.has(record);
}

/** Reads an unknown value as a record; the caller learns the path and message of what is wrong. */
export function parseRecord(
  value: unknown,
): { ok: true; record: AnyRecord } | { ok: false; problem: string } {
  const type = (value as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(recordDefinitions, type)) {
    return { ok: false, problem: `type: ${typeof type === 'string' ? type : typeof type}` };
  }
  const result = recordDefinitions[type as RecordType].schema.safeParse(value);
  if (result.success) {
    parsed.add(value as object);
    return { ok: true, record: result.data };
  }
  const issue = result.error.issues[0];
  return { ok: false, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}
