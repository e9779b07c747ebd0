/** Whether an item may stand in a cell. Null means yes; otherwise the key of a message that says why not. */
import type { RecordId } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import { findRecord, type RecordsView } from '../store/records.ts';
import { standTogether } from './stand-together.ts';

export function canDrop(
  view: RecordsView,
  itemId: RecordId,
  stageId: RecordId,
  laneId: RecordId,
): string | null {
  const item = view.get(itemId);
  const lane = findRecord(view, 'lane', laneId);
  const stage = findRecord(view, 'stage', stageId);
  if (item === undefined || lane === undefined || stage === undefined) return 'refusal.gone';
  if (item.type !== 'touchpoint' && item.type !== 'card') return 'refusal.notMovable';
  const content = laneContent(lane.role);
  if (item.type === 'touchpoint' && content !== 'touchpoints') return 'refusal.touchpointLane';
  if (item.type === 'card' && content !== 'cards') return 'refusal.cardLane';
  return standTogether(view, stage, lane) ? null : 'refusal.otherJourney';
}
