/**
 * The document as a map is read: which stages a journey has, in order; what stands in a cell; what hangs on a
 * touchpoint. Made once per version of the records and kept as long as that version is (a WeakMap), so asking is free.
 */
import type { AnyRecord } from '../model/any-record.ts';
import type { CardRecord } from '../model/card-record.ts';
import type { ConnectionRecord } from '../model/connection-record.ts';
import type { RecordId } from '../model/fields.ts';
import type { JourneyRecord, Side } from '../model/journey-record.ts';
import type { LaneRecord } from '../model/lane-record.ts';
import type { MapRecord } from '../model/map-record.ts';
import type { MetricCardRecord } from '../model/metric-card-record.ts';
import { compareOrder } from '../model/order-key.ts';
import type { PainRecord } from '../model/pain-record.ts';
import type { StageRecord } from '../model/stage-record.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import { type CellItem, cellKey } from './cell-contents.ts';
import type { Records, RecordsView } from './records.ts';

export interface DocumentIndex {
  get(id: RecordId): AnyRecord | undefined;
  readonly map: MapRecord | null;
  /** Customer first, then the employee's blueprint, then the employee's lifecycle: the order of drawing. */
  readonly journeys: readonly JourneyRecord[];
  /** Sorted by order. A blueprint has none of its own: ask `columnsOf`. */
  stagesOf(journeyId: RecordId): readonly StageRecord[];
  /** The stages under which a journey's lanes stand: a blueprint's are the customer's. */
  columnsOf(journeyId: RecordId): readonly StageRecord[];
  lanesOf(journeyId: RecordId): readonly LaneRecord[];
  /** Sorted by sub-column, then order. */
  cell(stageId: RecordId, laneId: RecordId): readonly CellItem[];
  connectionsOf(touchpointId: RecordId): readonly ConnectionRecord[];
  painsOf(targetId: RecordId): readonly PainRecord[];
  metricsOf(hostId: RecordId): readonly MetricCardRecord[];
  readonly touchpoints: readonly TouchpointRecord[];
  readonly connections: readonly ConnectionRecord[];
  readonly pains: readonly PainRecord[];
  readonly cards: readonly CardRecord[];
  readonly metricCards: readonly MetricCardRecord[];
  /** The side on which a lane, stage, touchpoint, card, pain or metric card stands. */
  sideOf(id: RecordId): Side | null;
  /** The journey that a lane, stage, touchpoint, card, pain or metric card belongs to. */
  journeyOf(id: RecordId): JourneyRecord | null;
}

const indexes = new WeakMap<object, DocumentIndex>();

export function documentIndex(records: Records): DocumentIndex {
  const known = indexes.get(records);
  if (known !== undefined) return known;
  const made = indexRecords(records);
  indexes.set(records, made);
  return made;
}

/** An index of records that may still change (a draft): made anew at each call. */
export function indexRecords(view: RecordsView): DocumentIndex {
  const byType = new Map<AnyRecord['type'], AnyRecord[]>();
  for (const record of view.values()) push(byType, record.type, record);
  const ofType = <Type extends AnyRecord['type']>(type: Type): Extract<AnyRecord, { type: Type }>[] =>
    (byType.get(type) ?? []) as Extract<AnyRecord, { type: Type }>[];

  const stages = groupSorted(ofType('stage'), (stage) => stage.journeyId);
  const lanes = groupSorted(ofType('lane'), (lane) => lane.journeyId);
  const cells = new Map<string, CellItem[]>();
  for (const item of [...ofType('touchpoint'), ...ofType('card')]) {
    push(cells, cellKey(item.stageId, item.laneId), item);
  }
  for (const items of cells.values()) items.sort(compareCellItems);
  const connections = ofType('connection').sort((first, second) => (first.id < second.id ? -1 : 1));
  const connectionsByEnd = new Map<RecordId, ConnectionRecord[]>();
  for (const connection of connections) {
    push(connectionsByEnd, connection.fromId, connection);
    if (connection.toId !== connection.fromId) push(connectionsByEnd, connection.toId, connection);
  }
  const pains = groupSorted(ofType('pain'), (pain) => pain.targetId);
  const metrics = groupSorted(ofType('metricCard'), (card) => card.hostId);
  const journeys = ofType('journey').sort(
    (first, second) => journeyRank(first) - journeyRank(second) || (first.id < second.id ? -1 : 1),
  );
  const customer = journeys.find((journey) => journey.side === 'customer');

  function journeyOf(id: RecordId): JourneyRecord | null {
    const record = view.get(id);
    switch (record?.type) {
      case 'journey':
        return record;
      case 'stage':
      case 'lane':
        return journeyOf(record.journeyId);
      case 'touchpoint':
      case 'card':
        return journeyOf(record.laneId);
      case 'pain':
        return journeyOf(record.targetId);
      case 'metricCard':
        return journeyOf(record.hostId);
      default:
        return null;
    }
  }

  return {
    get: (id) => view.get(id),
    map: ofType('map')[0] ?? null,
    journeys,
    stagesOf: (journeyId) => stages.get(journeyId) ?? [],
    columnsOf: (journeyId) => {
      const journey = journeys.find((candidate) => candidate.id === journeyId);
      return stages.get(journey?.mode === 'blueprint' ? (customer?.id ?? '') : journeyId) ?? [];
    },
    lanesOf: (journeyId) => lanes.get(journeyId) ?? [],
    cell: (stageId, laneId) => cells.get(cellKey(stageId, laneId)) ?? [],
    connectionsOf: (touchpointId) => connectionsByEnd.get(touchpointId) ?? [],
    painsOf: (targetId) => pains.get(targetId) ?? [],
    metricsOf: (hostId) => metrics.get(hostId) ?? [],
    touchpoints: ofType('touchpoint'),
    connections,
    pains: ofType('pain'),
    cards: ofType('card'),
    metricCards: ofType('metricCard'),
    journeyOf,
    sideOf: (id) => journeyOf(id)?.side ?? null,
  };
}

export function compareCellItems(first: CellItem, second: CellItem): number {
  return first.column - second.column || compareOrder(first, second);
}

function journeyRank(journey: JourneyRecord): number {
  if (journey.side === 'customer') return 0;
  return journey.mode === 'blueprint' ? 1 : 2;
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function groupSorted<Item extends { id: string; order: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => RecordId,
): Map<RecordId, Item[]> {
  const groups = new Map<RecordId, Item[]>();
  for (const item of items) push(groups, keyOf(item), item);
  for (const group of groups.values()) group.sort(compareOrder);
  return groups;
}
