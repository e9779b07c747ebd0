/** The second half of a repair: records that fit their schemas are made to fit each other, moved rather than dropped. */
import { type AnyRecord, type RecordOf, type RecordType, recordDefinitions } from '../model/any-record.ts';
import type { CardRecord } from '../model/card-record.ts';
import type { RecordId } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import { compareOrder, ordersAfter } from '../model/order-key.ts';
import type { StageRecord } from '../model/stage-record.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import { connectionProblem, likelyKind } from '../rules/can-connect.ts';
import { canDrop } from '../rules/can-drop.ts';
import { findRecord } from '../store/records.ts';
import { freeId, type Patient } from './read-records.ts';

/** RULE: of several map records the first counts; of several journeys of one side and mode the first takes in the rest. */
export function repairWhole(patient: Patient, mapId: RecordId): void {
  const { records, log } = patient;
  const [map, ...moreMaps] = ofType(patient, 'map');
  for (const other of moreMaps) drop(patient, other);
  if (map === undefined) {
    const id = records.has(mapId) ? freeId(records, mapId) : mapId;
    records.set(id, { ...recordDefinitions.map.defaults, id, type: 'map' } as AnyRecord);
    log.add('mapMade');
  }
  const first = new Map<string, RecordId>();
  const mergedInto = new Map<RecordId, RecordId>();
  for (const journey of ofType(patient, 'journey')) {
    const mode = journey.side === 'customer' ? 'lifecycle' : journey.mode;
    if (mode !== journey.mode) {
      records.set(journey.id, { ...journey, mode });
      log.add('fieldReset', { field: 'journey.mode' });
    }
    const known = first.get(`${journey.side} ${mode}`);
    if (known === undefined) first.set(`${journey.side} ${mode}`, journey.id);
    else {
      mergedInto.set(journey.id, known);
      records.delete(journey.id);
      log.add('journeysMerged');
    }
  }
  const blueprint = first.get('employee blueprint');
  const customer = first.get('customer lifecycle');
  for (const part of [...ofType(patient, 'stage'), ...ofType(patient, 'lane')]) {
    let journeyId = mergedInto.get(part.journeyId) ?? part.journeyId;
    // A blueprint stands under the customer's stages: one of its own can only be one of those.
    if (part.type === 'stage' && journeyId === blueprint && customer !== undefined) {
      journeyId = customer;
      log.ofType('recordMoved', 'stage');
    }
    if (journeyId !== part.journeyId) records.set(part.id, { ...part, journeyId });
  }
  if (customer !== undefined || blueprint === undefined) return;
  for (const stage of ofType(patient, 'stage')) if (stage.journeyId === blueprint) drop(patient, stage);
}

/** What points at nothing, or at something of the wrong type, goes; and what points at that. */
export function dropDangling(patient: Patient): void {
  const { records } = patient;
  for (let changed = true; changed; ) {
    changed = false;
    for (const record of records.values()) {
      const sound = recordDefinitions[record.type].references.every((reference) => {
        const target = records.get((record as unknown as Record<string, string>)[reference.field] ?? '');
        return target !== undefined && reference.to.includes(target.type);
      });
      if (sound) continue;
      drop(patient, record);
      changed = true;
    }
  }
}

/** A lane of no known role becomes what stands in it makes it: touchpoints when there are any, else text. */
export function repairRoles(patient: Patient): void {
  for (const item of ofType(patient, 'touchpoint')) {
    const lane = patient.records.get(item.laneId);
    if (lane?.type !== 'lane' || !patient.roleless.has(lane.id)) continue;
    patient.records.set(lane.id, { ...lane, role: 'touchpoints' });
  }
  for (const id of patient.roleless) if (patient.records.has(id)) patient.log.add('laneRole');
}

/** An item whose lane and stage don't meet, or whose lane holds something else, goes to a lane of its stage's journey. */
export function repairCells(patient: Patient): void {
  const { records, log } = patient;
  for (const item of [...ofType(patient, 'touchpoint'), ...ofType(patient, 'card')]) {
    if (canDrop(records, item.id, item.stageId, item.laneId) === null) continue;
    const stage = records.get(item.stageId);
    if (stage?.type !== 'stage') continue;
    const laneId = fittingLane(patient, homeOf(patient, item, stage), item.type);
    records.set(item.id, { ...item, laneId } as AnyRecord);
    log.ofType('recordMoved', item.type);
  }
}

/** The journey of the item's lane where that stands under its stage (so that it keeps its side), else the stage's. */
function homeOf(patient: Patient, item: TouchpointRecord | CardRecord, stage: StageRecord): RecordId {
  const lane = findRecord(patient.records, 'lane', item.laneId);
  const journey = findRecord(patient.records, 'journey', lane?.journeyId ?? null);
  const side = findRecord(patient.records, 'journey', stage.journeyId)?.side;
  return journey?.mode === 'blueprint' && side === 'customer' ? journey.id : stage.journeyId;
}

function fittingLane(patient: Patient, journeyId: RecordId, type: 'touchpoint' | 'card'): RecordId {
  const wanted = type === 'card' ? 'cards' : 'touchpoints';
  const lanes = ofType(patient, 'lane')
    .filter((lane) => lane.journeyId === journeyId && lane.role !== 'images')
    .sort(compareOrder);
  const fitting = lanes.find((lane) => laneContent(lane.role) === wanted);
  if (fitting !== undefined) return fitting.id;
  const id = freeId(patient.records, `${journeyId}.${wanted}`);
  const role = type === 'card' ? 'text' : 'touchpoints';
  const order = ordersAfter(lanes.at(-1)?.order ?? null, 1)[0] ?? 'a0';
  patient.records.set(id, {
    title: '',
    height: null,
    hidden: false,
    collapsed: false,
    id,
    type: 'lane',
    journeyId,
    role,
    order,
  });
  patient.log.add('laneMade');
  return id;
}

/** An arrow that can't be of its kind becomes of the kind that its ends suggest; where there is none, it goes. */
export function repairConnections(patient: Patient): void {
  const { records, log } = patient;
  for (const connection of ofType(patient, 'connection')) {
    if (connectionProblem(records, connection) === null) continue;
    const mended = { ...connection, kind: likelyKind(records, connection.fromId, connection.toId) };
    if (connectionProblem(records, mended) === null) {
      records.set(connection.id, mended);
      log.add('fieldReset', { field: 'connection.kind' });
    } else drop(patient, connection);
  }
}

/** Those without an order that can be read go after their siblings, in the order in which they came. */
export function repairOrders(patient: Patient): void {
  const { records, unordered, log } = patient;
  const last = new Map<string, string>();
  for (const record of records.values()) {
    if (!('order' in record) || unordered.has(record.id)) continue;
    const group = siblingsOf(record);
    const known = last.get(group);
    if (known === undefined || record.order > known) last.set(group, record.order);
  }
  for (const id of unordered) {
    const record = records.get(id);
    if (record === undefined || !('order' in record)) continue;
    const group = siblingsOf(record);
    const order = ordersAfter(last.get(group) ?? null, 1)[0] ?? 'a0';
    last.set(group, order);
    records.set(id, { ...record, order } as AnyRecord);
    log.ofType('orderMade', record.type);
  }
}

function siblingsOf(record: AnyRecord): string {
  switch (record.type) {
    case 'stage':
    case 'lane':
      return `${record.type} ${record.journeyId}`;
    case 'touchpoint':
    case 'card':
      return cellOf(record);
    case 'pain':
      return `pain ${record.targetId}`;
    case 'metricCard':
      return `metricCard ${record.hostId}`;
    default:
      return record.type;
  }
}

function cellOf(item: TouchpointRecord | CardRecord): string {
  return `cell ${item.stageId} ${item.laneId} ${item.column}`;
}

/** Leaves a record out, and tells. */
export function drop(patient: Patient, record: AnyRecord): void {
  patient.records.delete(record.id);
  patient.log.ofType('recordDropped', record.type);
}

function ofType<Type extends RecordType>(patient: Patient, type: Type): RecordOf<Type>[] {
  return [...patient.records.values()].filter((record): record is RecordOf<Type> => record.type === type);
}
