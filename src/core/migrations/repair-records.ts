import type { AnyRecord, DocumentKind } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import { documentProblems } from '../rules/document-rules.ts';
import { type Patient, readRecords } from './read-records.ts';
import { type Repair, RepairLog } from './repair-log.ts';
import {
  drop,
  dropDangling,
  repairCells,
  repairConnections,
  repairOrders,
  repairRoles,
  repairWhole,
} from './repair-structure.ts';

export interface RepairedRecords {
  /** In the order given; they keep every rule of a document of this kind. */
  readonly records: AnyRecord[];
  /** What was changed or left out; empty when nothing was wrong. */
  readonly repairs: Repair[];
}

/**
 * Makes a document of whatever a file holds. It mends rather than rejects: a text that is too long is cut, an item without a
 * lane is moved to one, and only what has no place at all is left out. Every repair is told. Never throws.
 *
 * @param mapId the id of the map record that is made where there is none.
 */
export function repairRecords(
  values: Iterable<unknown>,
  kind: DocumentKind,
  mapId: RecordId = 'map',
): RepairedRecords {
  const log = new RepairLog();
  const patient = readRecords(values, kind, log);
  if (kind === 'map') {
    repairWhole(patient, mapId);
    dropDangling(patient);
    repairRoles(patient);
    repairCells(patient);
    repairConnections(patient);
    repairOrders(patient);
  }
  dropUnruly(patient);
  return { records: [...patient.records.values()], repairs: log.list() };
}

/** RULE: what a later rule forbids and no repair knows yet is left out, so that what comes out is sound all the same. */
function dropUnruly(patient: Patient): void {
  for (;;) {
    const problems = documentProblems(patient.records, patient.kind);
    const unruly = problems.flatMap(({ recordId }) => patient.records.get(recordId) ?? []);
    if (unruly.length === 0) return;
    for (const record of unruly) if (patient.records.has(record.id)) drop(patient, record);
    if (patient.kind === 'map') dropDangling(patient);
  }
}
