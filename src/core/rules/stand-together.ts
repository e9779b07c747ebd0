/** Whether a stage and a lane have a cell in common, in which something can stand. */
import type { LaneRecord } from '../model/lane-record.ts';
import type { StageRecord } from '../model/stage-record.ts';
import { findRecord, type RecordsView } from '../store/records.ts';

/** A journey's lanes stand under its own stages, those of a blueprint under the customer's. */
export function standTogether(view: Pick<RecordsView, 'get'>, stage: StageRecord, lane: LaneRecord): boolean {
  const laneJourney = findRecord(view, 'journey', lane.journeyId);
  const stageJourney = findRecord(view, 'journey', stage.journeyId);
  if (laneJourney?.mode === 'blueprint') return stageJourney?.side === 'customer';
  return laneJourney !== undefined && laneJourney.id === stageJourney?.id;
}
