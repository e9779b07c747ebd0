/**
 * Records as a file has them, made fit for a document: a field that is unknown goes, one that is missing or wrong gets its
 * default, a record that can't be one goes, and so does what then points at nothing. Each of these is told.
 */
import type * as z from 'zod';
import {
  type AnyRecord,
  type DocumentKind,
  documentKindOf,
  type RecordType,
  recordDefinitions,
} from '../../model/any-record.ts';
import { ordersAfter } from '../../model/order-key.ts';
import { recordProblem } from '../../rules/document-rules.ts';
import { message } from '../../store/message.ts';
import type { LossList } from '../loss-list.ts';

const longestName = 80;

/** The records in the order of the file, with ids of their own; rules about a document as a whole are not looked at. */
export function mendRecords(raw: readonly unknown[], kind: DocumentKind, losses: LossList): AnyRecord[] {
  const records = new Map<string, AnyRecord>();
  for (const value of raw) {
    const record = mendRecord(value, kind, losses);
    if (record === null) continue;
    if (records.has(record.id)) losses.add('importLoss.json.sameId', { type: typeName(record.type) });
    else records.set(record.id, record);
  }
  dropUnruly(records, kind, losses);
  return [...records.values()];
}

/** Takes out what breaks a rule until nothing does: what pointed at a record that went goes after it. */
export function dropUnruly(records: Map<string, AnyRecord>, kind: DocumentKind, losses: LossList): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const record of records.values()) {
      const problem = recordProblem(records, record, kind);
      if (problem === null) continue;
      changed = true;
      if (problem.key === 'problem.order') {
        records.set(record.id, { ...record, order: ordersAfter(null, 1)[0] ?? '' } as AnyRecord);
        losses.add('importLoss.json.fieldReset', { field: `${record.type}.order` });
      } else {
        records.delete(record.id);
        losses.add('importLoss.json.recordDropped', { type: typeName(record.type) });
      }
    }
  }
}

function mendRecord(value: unknown, kind: DocumentKind, losses: LossList): AnyRecord | null {
  const type = (value as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(recordDefinitions, type)) {
    const name = typeof type === 'string' ? type.slice(0, longestName).toWellFormed() : '?';
    losses.add('importLoss.json.unknownType', { name });
    return null;
  }
  const known = type as RecordType;
  const { schema } = recordDefinitions[known];
  const whole = schema.safeParse(value);
  const parsed = whole.success ? whole : schema.safeParse(mendFields(value as object, known, losses));
  if (parsed.success && documentKindOf(known) === kind) return parsed.data;
  losses.add('importLoss.json.recordDropped', { type: typeName(known) });
  return null;
}

/** Only known fields; a wrong one takes its default where there is one. */
function mendFields(value: object, type: RecordType, losses: LossList): Record<string, unknown> {
  const { schema, defaults } = recordDefinitions[type];
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const mended: Record<string, unknown> = { ...defaults };
  for (const [field, given] of Object.entries(value)) {
    const name = `${type}.${field.slice(0, longestName).toWellFormed()}`;
    if (!Object.hasOwn(shape, field)) losses.add('importLoss.json.unknownField', { field: name });
    else if (shape[field]?.safeParse(given).success === true) mended[field] = given;
    else if (Object.hasOwn(defaults, field)) losses.add('importLoss.json.fieldReset', { field: name });
    else if (field === 'order') mended.order = ordersAfter(null, 1)[0];
  }
  for (const field of Object.keys(shape)) {
    if (Object.hasOwn(value, field)) continue;
    losses.add('importLoss.json.fieldMissing', { field: `${type}.${field}` });
  }
  return mended;
}

function typeName(type: RecordType): ReturnType<typeof message> {
  return message(`recordType.${type}`);
}
