/** Where a new card is typed, and what it becomes. */
import { command } from '../../src/core/commands/registry.ts';
import { dropTargetAt } from '../../src/core/layout/drop-target.ts';
import type { Point } from '../../src/core/layout/geometry.ts';
import { sizes } from '../../src/core/layout/sizes.ts';
import { laneContent } from '../../src/core/model/lane-role.ts';
import { likelyKindInto } from '../../src/core/rules/can-connect.ts';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import { findRecord, type Records } from '../../src/core/store/records.ts';
import type { Command } from '../../src/core/store/transaction.ts';
import type { CardDraft, CellPlace } from './canvas-state.ts';
import { boxOfCell } from './cell-box.ts';

/** A draft at a point of a cell; null where nothing can be typed (a curve, losses, metrics). */
export function draftAt(picture: MapPicture, point: Point, text = ''): CardDraft | null {
  const corner = { x: point.x - sizes.cardWidth / 2, y: point.y };
  const target = dropTargetAt(picture.layout, picture.context.index, point, corner, new Set());
  if (target === null || !canTypeIn(picture, target.laneId)) return null;
  const { stageId, laneId, column, beforeId, marker } = target;
  return {
    stageId,
    laneId,
    column,
    beforeId,
    next: null,
    painOf: null,
    text,
    box: { ...marker, height: 52 },
  };
}

/** A draft where an arrow from a touchpoint was let go; null where no touchpoint can stand. */
export function draftAtArrow(picture: MapPicture, point: Point, fromId: string): CardDraft | null {
  const draft = draftAt(picture, point);
  const lane = findRecord(picture.context.index, 'lane', draft?.laneId ?? null);
  if (draft === null || lane === undefined || laneContent(lane.role) !== 'touchpoints') return null;
  return {
    ...draft,
    next: { fromId, kind: likelyKindInto(picture.context.index, fromId, lane.id), isPlaced: true },
  };
}

/** A draft after the last card of a cell. */
export function draftInCell(picture: MapPicture, cell: CellPlace, text: string): CardDraft | null {
  if (!canTypeIn(picture, cell.laneId)) return null;
  const box = boxOfCell(picture, cell);
  if (box === null) return null;
  const items = picture.context.index.cell(cell.stageId, cell.laneId);
  const last = items.at(-1);
  const place = last === undefined ? undefined : picture.layout.items.get(last.id);
  const x = place?.x ?? box.x + sizes.stagePadding;
  const y = place === undefined ? box.y + sizes.cellPadding : place.y + place.height + 6;
  const width = place?.width ?? Math.min(sizes.cardWidth, box.width - 2 * sizes.stagePadding);
  return {
    ...cell,
    column: last?.column ?? 0,
    beforeId: null,
    next: null,
    painOf: null,
    text,
    box: { x, y, width, height: 52 },
  };
}

/** A draft for the next step after a touchpoint, to its right, or for a branch, under it. */
export function draftNext(
  picture: MapPicture,
  fromId: string,
  kind: 'next' | 'alternative',
): CardDraft | null {
  const from = findRecord(picture.context.index, 'touchpoint', fromId);
  const box = picture.layout.items.get(fromId);
  if (from === undefined || box === undefined) return null;
  const x = kind === 'next' ? box.x + box.width + sizes.gutter : box.x;
  const y = kind === 'next' ? box.y : box.y + box.height + sizes.stackGap;
  return {
    stageId: from.stageId,
    laneId: from.laneId,
    column: from.column,
    beforeId: null,
    next: { fromId, kind, isPlaced: false },
    painOf: null,
    text: '',
    box: { x, y, width: box.width, height: 52 },
  };
}

/** A draft for a pain of a touchpoint or stage: under its pains, else under itself where no lane shows pains. */
export function draftPain(picture: MapPicture, targetId: string): CardDraft | null {
  const { index } = picture.context;
  const target = index.get(targetId);
  const stageId = target?.type === 'touchpoint' ? target.stageId : targetId;
  const journey = index.journeyOf(targetId);
  const lane = index
    .lanesOf(journey?.id ?? '')
    .find((candidate) => candidate.role === 'pains' && !candidate.hidden);
  const own = picture.layout.items.get(targetId);
  const cell = lane === undefined ? null : boxOfCell(picture, { stageId, laneId: lane.id });
  const last = index.painsOf(targetId).at(-1);
  const above = last === undefined ? undefined : picture.layout.items.get(last.id);
  const width = own?.width ?? sizes.cardWidth;
  const x = own?.x ?? (cell === null ? null : cell.x + sizes.stagePadding);
  const y =
    above !== undefined
      ? above.y + above.height + 6
      : cell !== null
        ? cell.y + sizes.cellPadding
        : own === undefined
          ? null
          : own.y + own.height + 6;
  if (x === null || y === null) return null;
  const place = { stageId, laneId: lane?.id ?? '', column: 0, beforeId: null };
  return { ...place, next: null, painOf: targetId, text: '', box: { x, y, width, height: 52 } };
}

export function commandOfDraft(records: Records, draft: CardDraft, text: string): Command | null {
  if (draft.next !== null) {
    const { fromId, kind, isPlaced } = draft.next;
    const { stageId, laneId, column, beforeId } = draft;
    const place = isPlaced ? { place: { stageId, laneId, column, beforeId } } : {};
    return command('touchpoint.addNext', { fromId, kind, title: text, ...place });
  }
  if (draft.painOf !== null)
    return command('pain.add', { targetId: draft.painOf, kind: 'pain', title: text });
  const lane = findRecord(records, 'lane', draft.laneId);
  if (lane === undefined) return null;
  const { stageId, laneId, column, beforeId } = draft;
  const place = { stageId, laneId, column, beforeId };
  switch (laneContent(lane.role)) {
    case 'touchpoints':
      return command('touchpoint.add', { ...place, title: text });
    case 'cards':
      return command('card.add', { ...place, text });
    case 'pains':
      return command('pain.add', { targetId: painTarget(records, draft), kind: 'pain', title: text });
    default:
      return null;
  }
}

/** A pain typed under a touchpoint's column hangs on that touchpoint when it is the only one there, else on the stage. */
function painTarget(records: Records, draft: CardDraft): string {
  const lane = findRecord(records, 'lane', draft.laneId);
  const above = [...records.values()].filter(
    (record) =>
      record.type === 'touchpoint' &&
      record.stageId === draft.stageId &&
      record.column === draft.column &&
      findRecord(records, 'lane', record.laneId)?.journeyId === lane?.journeyId,
  );
  return above.length === 1 ? (above[0]?.id ?? draft.stageId) : draft.stageId;
}

function canTypeIn(picture: MapPicture, laneId: string): boolean {
  const lane = findRecord(picture.context.index, 'lane', laneId);
  return lane !== undefined && ['touchpoints', 'cards', 'pains'].includes(laneContent(lane.role));
}
