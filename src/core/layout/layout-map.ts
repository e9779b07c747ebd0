/**
 * The layout of a map: stages across, lanes down, rows and columns as large as what stands in them, so nothing
 * overlaps. The customer's side runs from its stage headers down to the line of interaction; the employee's is mirrored
 * below it: lanes run upwards and the headers stand at the bottom, so the lanes that are last in order meet at the line.
 *
 * Sizes of cards come from the caller (they depend on words and fonts); everything else is decided here.
 */
import type { RecordId } from '../model/fields.ts';
import type { JourneyRecord } from '../model/journey-record.ts';
import type { LaneRecord } from '../model/lane-record.ts';
import { laneContent } from '../model/lane-role.ts';
import type { MetricCardRecord } from '../model/metric-card-record.ts';
import type { PainRecord } from '../model/pain-record.ts';
import type { StageRecord } from '../model/stage-record.ts';
import type { CellItem } from '../store/cell-contents.ts';
import type { DocumentIndex } from '../store/document-index.ts';
import { columnsEnd, layoutColumns, type StageColumn, stretchColumns, subColumnX } from './columns.ts';
import type { Box } from './geometry.ts';
import type { JourneyLayout, LaneLayout, MapLayout } from './map-layout.ts';
import { sizes } from './sizes.ts';

/** What can stand in a cell. */
export type PlacedRecord = CellItem | PainRecord | MetricCardRecord;

export interface Measures {
  /** Height of a record's card when it is `width` wide. */
  itemHeight(record: PlacedRecord, width: number): number;
  /** Height that the header of a stage needs when it is `width` wide. */
  stageHeaderHeight(stage: StageRecord, width: number): number;
  /** Height that a derived lane needs (curve, losses, channels). */
  derivedLaneHeight(lane: LaneRecord, columns: readonly StageColumn[]): number;
  /** Height that the chip with a journey's name needs. */
  chipHeight(journey: JourneyRecord): number;
  /** Height that a lane's title needs. */
  laneLabelHeight(lane: LaneRecord): number;
}

export interface LayoutOptions {
  /** Only these stages; null: all that are not hidden. */
  readonly stageIds: ReadonlySet<RecordId> | null;
}

/** A map with no stages yet still has lanes to see. */
const leastBandWidth = 320;
const bandLeft = sizes.margin + sizes.labelWidth + sizes.labelGap;

export function layoutMap(index: DocumentIndex, measures: Measures, options: LayoutOptions): MapLayout {
  const visible = index.journeys.filter((journey) => journey.mode === 'lifecycle' || hasCustomer(index));
  const columnsByJourney = new Map<RecordId, StageColumn[]>();
  for (const journey of visible) {
    if (journey.mode === 'lifecycle')
      columnsByJourney.set(journey.id, journeyColumns(index, journey, options));
  }
  const customer = visible.find((journey) => journey.side === 'customer');
  for (const journey of visible) {
    if (journey.mode === 'blueprint' && customer !== undefined) {
      columnsByJourney.set(journey.id, columnsByJourney.get(customer.id) ?? []);
    }
  }
  const ends = [...columnsByJourney.values()].map((columns) => columnsEnd(columns, bandLeft));
  const columnsEndAt = Math.max(bandLeft, ...ends);
  for (const [id, columns] of columnsByJourney) {
    columnsByJourney.set(id, stretchColumns(columns, columnsEndAt));
  }
  const bandEnd = Math.max(bandLeft + leastBandWidth, columnsEndAt);
  const items = new Map<RecordId, Box>();
  const journeys: JourneyLayout[] = [];
  let y: number = sizes.margin;
  let divider: Box | null = null;
  for (const journey of visible) {
    const mirrored = journey.side === 'employee' && customer !== undefined;
    if (mirrored && divider === null) {
      divider = { x: sizes.margin, y, width: bandEnd - sizes.margin, height: sizes.dividerHeight };
      y += sizes.dividerHeight;
    }
    const laid = layoutJourney(index, measures, {
      journey,
      mirrored,
      columns: columnsByJourney.get(journey.id) ?? [],
      y,
      bandEnd,
      items,
    });
    journeys.push(laid);
    y = laid.box.y + laid.box.height + sizes.bandGap;
  }
  return {
    // Whole units: a picture then has the same size in every format and at every scale.
    width: Math.ceil(bandEnd + sizes.margin),
    height: Math.ceil(y - (journeys.length > 0 ? sizes.bandGap : 0) + sizes.margin),
    journeys,
    items,
    divider,
  };
}

function hasCustomer(index: DocumentIndex): boolean {
  return index.journeys.some((journey) => journey.side === 'customer');
}

function journeyColumns(index: DocumentIndex, journey: JourneyRecord, options: LayoutOptions): StageColumn[] {
  const stages = index
    .stagesOf(journey.id)
    .filter((stage) => !stage.hidden && (options.stageIds === null || options.stageIds.has(stage.id)));
  const lanes = index.journeys
    .filter((other) => other.id === journey.id || (other.mode === 'blueprint' && journey.side === 'customer'))
    .flatMap((other) => index.lanesOf(other.id))
    .filter((lane) => !lane.hidden);
  const usedColumns = (stageId: RecordId): Set<number> => {
    const used = new Set<number>();
    for (const lane of lanes) for (const item of index.cell(stageId, lane.id)) used.add(item.column);
    return used;
  };
  return layoutColumns(stages, usedColumns, bandLeft);
}

interface JourneyPlace {
  readonly journey: JourneyRecord;
  readonly mirrored: boolean;
  readonly columns: readonly StageColumn[];
  readonly y: number;
  readonly bandEnd: number;
  readonly items: Map<RecordId, Box>;
}

function layoutJourney(index: DocumentIndex, measures: Measures, place: JourneyPlace): JourneyLayout {
  const { journey, mirrored, columns, bandEnd, items } = place;
  const inOrder = index.lanesOf(journey.id).filter((lane) => !lane.hidden);
  const drawn = mirrored ? [...inOrder].reverse() : inOrder;
  const isBlueprint = journey.mode === 'blueprint';
  // A blueprint has no stages of its own: its row holds only the chip that says whose lanes these are.
  const headers = isBlueprint
    ? [sizes.blueprintChipHeight]
    : [
        sizes.stageHeaderHeight,
        ...columns.map((column) => measures.stageHeaderHeight(column.stage, column.width)),
      ];
  const headerHeight = Math.max(measures.chipHeight(journey), ...headers);
  let y = place.y;
  const headerAbove = !mirrored;
  if (headerAbove) y += headerHeight + sizes.bandGap;
  const lanes: LaneLayout[] = [];
  for (const lane of drawn) {
    const height = laneHeight(index, measures, lane, columns);
    const band = { x: bandLeft, y, width: bandEnd - bandLeft, height };
    const label = { x: sizes.margin, y, width: sizes.labelWidth, height };
    lanes.push({ lane, band, label });
    if (!lane.collapsed) placeItems(index, measures, lane, band, columns, items);
    y += height + sizes.bandGap;
  }
  const headerY = headerAbove ? place.y : y;
  const header = isBlueprint
    ? null
    : { x: bandLeft, y: headerY, width: bandEnd - bandLeft, height: headerHeight };
  const stageHeaders = new Map<RecordId, Box>();
  if (header !== null) {
    for (const { stage, x, width } of columns)
      stageHeaders.set(stage.id, { x, y: headerY, width, height: headerHeight });
  }
  const end = mirrored ? headerY + headerHeight : y - sizes.bandGap;
  const chip = { x: sizes.margin, y: headerY, width: sizes.labelWidth, height: headerHeight };
  const box = {
    x: sizes.margin,
    y: place.y,
    width: bandEnd - sizes.margin,
    height: Math.max(0, end - place.y),
  };
  return { journey, mirrored, chip, header, columns, stageHeaders, lanes, box };
}

function laneHeight(
  index: DocumentIndex,
  measures: Measures,
  lane: LaneRecord,
  columns: readonly StageColumn[],
): number {
  if (lane.collapsed) return sizes.collapsedLaneHeight;
  const least = Math.max(lane.height ?? 0, sizes.emptyLaneHeight, measures.laneLabelHeight(lane));
  if (laneContent(lane.role) === 'derived') return Math.max(least, measures.derivedLaneHeight(lane, columns));
  let tallest = 0;
  for (const column of columns) {
    for (const stack of stacksOf(index, lane, column).values()) {
      const cards = stack.map((record) => measures.itemHeight(record, column.cardWidth));
      const height = cards.reduce((sum, card) => sum + card, 0) + (cards.length - 1) * sizes.stackGap;
      tallest = Math.max(tallest, height);
    }
  }
  return Math.max(least, tallest === 0 ? 0 : tallest + 2 * sizes.cellPadding);
}

function placeItems(
  index: DocumentIndex,
  measures: Measures,
  lane: LaneRecord,
  band: Box,
  columns: readonly StageColumn[],
  items: Map<RecordId, Box>,
): void {
  for (const column of columns) {
    for (const [subColumn, stack] of stacksOf(index, lane, column)) {
      let y = band.y + sizes.cellPadding;
      const x = subColumnX(column, subColumn);
      for (const record of stack) {
        const height = measures.itemHeight(record, column.cardWidth);
        items.set(record.id, { x, y, width: column.cardWidth, height });
        y += height + sizes.stackGap;
      }
    }
  }
}

/** What stands under each other in one cell, by sub-column. */
function stacksOf(index: DocumentIndex, lane: LaneRecord, column: StageColumn): Map<number, PlacedRecord[]> {
  const stacks = new Map<number, PlacedRecord[]>();
  for (const { record, subColumn } of cellRecords(index, lane, column)) {
    const stack = stacks.get(subColumn);
    if (stack === undefined) stacks.set(subColumn, [record]);
    else stack.push(record);
  }
  return stacks;
}

function cellRecords(
  index: DocumentIndex,
  lane: LaneRecord,
  column: StageColumn,
): { record: PlacedRecord; subColumn: number }[] {
  switch (laneContent(lane.role)) {
    case 'touchpoints':
    case 'cards':
      return index.cell(column.stage.id, lane.id).map((record) => ({ record, subColumn: record.column }));
    case 'pains':
      return attached(index, lane, column, (id) => index.painsOf(id));
    case 'metrics':
      return attached(index, lane, column, (id) => index.metricsOf(id));
    case 'derived':
      return [];
  }
}

/**
 * Pains and metric cards stand in the first lane of their kind, under what they hang on: those of touchpoints in their
 * column, the stage's own (only on the side that owns the stage) where there is most room, so that a row stays low.
 */
function attached<Item extends PainRecord | MetricCardRecord>(
  index: DocumentIndex,
  lane: LaneRecord,
  column: StageColumn,
  of: (hostId: RecordId) => readonly Item[],
): { record: Item; subColumn: number }[] {
  const siblings = index.lanesOf(lane.journeyId).filter((other) => !other.hidden);
  if (siblings.find((other) => other.role === lane.role)?.id !== lane.id) return [];
  const found: { record: Item; subColumn: number }[] = [];
  for (const other of siblings) {
    if (laneContent(other.role) !== 'touchpoints') continue;
    for (const item of index.cell(column.stage.id, other.id)) {
      for (const record of of(item.id)) found.push({ record, subColumn: item.column });
    }
  }
  if (column.stage.journeyId === lane.journeyId) {
    for (const record of of(column.stage.id)) found.push({ record, subColumn: emptiest(column, found) });
  }
  return found;
}

/** The sub-column in which the fewest stand; of several the leftmost. */
function emptiest(column: StageColumn, standing: readonly { readonly subColumn: number }[]): number {
  const counts = new Map(column.used.map((number) => [number, 0]));
  for (const { subColumn } of standing) counts.set(subColumn, (counts.get(subColumn) ?? 0) + 1);
  const least = Math.min(...counts.values());
  return column.used.find((number) => counts.get(number) === least) ?? column.used[0] ?? 0;
}
