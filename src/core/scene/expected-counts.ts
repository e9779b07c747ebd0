/**
 * What a picture of a map has to show, told from the records alone. Layout and drawing have no part in it: every export
 * compares its own output with this, so a card that they lose is found.
 */
import type { RecordId } from '../model/fields.ts';
import type { JourneyRecord } from '../model/journey-record.ts';
import type { LaneRecord } from '../model/lane-record.ts';
import { laneContent } from '../model/lane-role.ts';
import { compareOrder } from '../model/order-key.ts';
import type { PainRecord } from '../model/pain-record.ts';
import type { StageRecord } from '../model/stage-record.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import { findRecord, type Records } from '../store/records.ts';
import type { PictureCounts } from './svg-counts.ts';

/** @param stageIds the stages chosen for the picture; null: all that are not hidden. */
export function expectedCounts(records: Records, stageIds: ReadonlySet<RecordId> | null): PictureCounts {
  const painLanes = shownPainLanes(records);
  const isShown = (touchpoint: TouchpointRecord): boolean => {
    const cell = cellOf(records, touchpoint, stageIds);
    return cell !== null && !cell.lane.collapsed;
  };
  const isShownEnd = (id: RecordId): boolean => {
    const touchpoint = findRecord(records, 'touchpoint', id);
    return touchpoint !== undefined && isShown(touchpoint);
  };
  let touchpoints = 0;
  let pains = 0;
  let connections = 0;
  for (const record of records.values()) {
    if (record.type === 'touchpoint' && isShown(record)) touchpoints += 1;
    if (record.type === 'connection' && isShownEnd(record.fromId) && isShownEnd(record.toId))
      connections += 1;
    if (record.type === 'pain') {
      const journeyId = painJourney(records, record, stageIds);
      if (journeyId !== null && painLanes.has(journeyId)) pains += 1;
    }
  }
  return { touchpoints, pains, connections };
}

function isShownStage(stage: StageRecord, stageIds: ReadonlySet<RecordId> | null): boolean {
  return !stage.hidden && (stageIds === null || stageIds.has(stage.id));
}

/** The lane of a touchpoint, when its stage is shown and the lane is not hidden. */
function cellOf(
  records: Records,
  touchpoint: TouchpointRecord,
  stageIds: ReadonlySet<RecordId> | null,
): { lane: LaneRecord; journey: JourneyRecord } | null {
  const lane = findRecord(records, 'lane', touchpoint.laneId);
  const stage = findRecord(records, 'stage', touchpoint.stageId);
  if (lane === undefined || stage === undefined || lane.hidden || !isShownStage(stage, stageIds)) return null;
  const journey = findRecord(records, 'journey', lane.journeyId);
  const owner = findRecord(records, 'journey', stage.journeyId);
  if (journey === undefined || owner === undefined || laneContent(lane.role) !== 'touchpoints') return null;
  const standsTogether = journey.mode === 'blueprint' ? owner.side === 'customer' : owner.id === journey.id;
  return standsTogether ? { lane, journey } : null;
}

/** The journey in whose lane a pain has to stand; null when what it hangs on is not shown. */
function painJourney(
  records: Records,
  pain: PainRecord,
  stageIds: ReadonlySet<RecordId> | null,
): RecordId | null {
  const stage = findRecord(records, 'stage', pain.targetId);
  if (stage !== undefined) return isShownStage(stage, stageIds) ? stage.journeyId : null;
  const touchpoint = findRecord(records, 'touchpoint', pain.targetId);
  // A collapsed lane of touchpoints does not take their pains away.
  return touchpoint === undefined ? null : (cellOf(records, touchpoint, stageIds)?.journey.id ?? null);
}

/** Journeys whose first lane of pains is open: pains stand in that one. */
function shownPainLanes(records: Records): Set<RecordId> {
  const first = new Map<RecordId, LaneRecord>();
  for (const record of records.values()) {
    if (record.type !== 'lane' || record.hidden || record.role !== 'pains') continue;
    const known = first.get(record.journeyId);
    if (known === undefined || compareOrder(record, known) < 0) first.set(record.journeyId, record);
  }
  return new Set([...first.values()].filter((lane) => !lane.collapsed).map((lane) => lane.journeyId));
}
