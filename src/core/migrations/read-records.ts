/** The first half of a repair: unknown values become records that fit their schemas, each with an id of its own. */
import {
  type AnyRecord,
  type DocumentKind,
  documentKindOf,
  type RecordType,
  recordDefinitions,
} from '../model/any-record.ts';
import { type RecordId, recordIdSchema } from '../model/fields.ts';
import { laneRoles } from '../model/lane-role.ts';
import { isOrderKey } from '../model/order-key.ts';
import { sameValue } from '../store/records-diff.ts';
import { mendRecord } from './mend-record.ts';
import type { RepairLog } from './repair-log.ts';

/** Records under repair: they fit their schemas, but not yet each other. */
export interface Patient {
  readonly kind: DocumentKind;
  readonly records: Map<RecordId, AnyRecord>;
  /** Those whose order was no key: they go after their siblings. */
  readonly unordered: Set<RecordId>;
  /** Lanes whose role nobody knows. */
  readonly roleless: Set<RecordId>;
  readonly log: RepairLog;
}

type Tree = Record<PropertyKey, unknown>;

export function readRecords(values: Iterable<unknown>, kind: DocumentKind, log: RepairLog): Patient {
  const patient: Patient = { kind, records: new Map(), unordered: new Set(), roleless: new Set(), log };
  for (const value of values) readRecord(patient, value);
  return patient;
}

function readRecord(patient: Patient, value: unknown): void {
  const { records, log } = patient;
  const copy = plainCopy(value);
  const type = typeof copy?.type === 'string' ? copy.type : '?';
  if (copy === null || !Object.hasOwn(recordDefinitions, type)) {
    log.add('unknownType', { name: type.slice(0, 80).toWellFormed() });
    return;
  }
  const known = type as RecordType;
  if (documentKindOf(known) !== patient.kind) {
    log.ofType('recordDropped', known);
    return;
  }
  if (!recordIdSchema.safeParse(copy.id).success) {
    copy.id = freeId(records, 'repaired');
    log.ofType('newId', known);
  }
  const badOrder = 'order' in recordDefinitions[known].schema.shape && !isGoodOrder(copy.order);
  if (badOrder) copy.order = 'a0';
  const badRole = known === 'lane' && !laneRoles.some((role) => role === copy.role);
  if (badRole) copy.role = 'text';
  if (known === 'journey' && copy.side !== 'customer' && copy.side !== 'employee') {
    copy.side = copy.mode === 'blueprint' || hasCustomer(records) ? 'employee' : 'customer';
    log.add('fieldReset', { field: 'journey.side' });
  }
  let record = mendRecord(copy, known, log);
  if (record === null) {
    log.ofType('recordDropped', known);
    return;
  }
  const namesake = records.get(record.id);
  if (namesake !== undefined) {
    log.ofType('sameId', known);
    if (sameValue(namesake, record)) return;
    record = { ...record, id: freeId(records, record.id) };
  }
  records.set(record.id, record);
  if (badOrder) patient.unordered.add(record.id);
  if (badRole) patient.roleless.add(record.id);
}

/** An id that no record has, made of another. */
export function freeId(records: ReadonlyMap<RecordId, AnyRecord>, stem: string): RecordId {
  for (let number = 1; ; number += 1) {
    const id = `${stem.slice(0, 70).toWellFormed()}~${number}`;
    if (!records.has(id)) return id;
  }
}

function hasCustomer(records: ReadonlyMap<RecordId, AnyRecord>): boolean {
  return [...records.values()].some((record) => record.type === 'journey' && record.side === 'customer');
}

function isGoodOrder(order: unknown): boolean {
  return typeof order === 'string' && order.length <= 400 && isOrderKey(order);
}

/** A copy without anything that JSON can't hold; null for what is no object. */
function plainCopy(value: unknown): Tree | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  try {
    return JSON.parse(JSON.stringify(value)) as Tree;
  } catch {
    return null;
  }
}
