/**
 * From records to a picture: measures every card, lays the map out, and lists what is to be drawn, back to front. The one
 * way a map becomes visible: the window, thumbnails and all exports start here.
 */
import { type JourneyStageLoss, journeyLosses } from '../analysis/journey-losses.ts';
import { layoutMap, type Measures, type PlacedRecord } from '../layout/layout-map.ts';
import type { JourneyLayout, LaneLayout, MapLayout } from '../layout/map-layout.ts';
import { sizes } from '../layout/sizes.ts';
import type { RecordId } from '../model/fields.ts';
import { documentIndex } from '../store/document-index.ts';
import type { Records } from '../store/records.ts';
import type { Figure, Scene, SceneGroup, Shape } from './display-list.ts';
import { crossingsAt, drawArrows } from './draw-arrows.ts';
import { FigureCache } from './figure-cache.ts';
import { channelsHeight, channelsShapes } from './figures/channels-figure.ts';
import { curveShapes } from './figures/curve-figure.ts';
import {
  bandFigure,
  chipFigure,
  chipHeight,
  dividerFigure,
  laneLabelFigure,
  laneTitle,
} from './figures/frame-figures.ts';
import { lossesHeight, lossesShapes } from './figures/losses-figure.ts';
import type { PictureContext } from './figures/picture-context.ts';
import { stageFigure } from './figures/stage-figure.ts';
import type { Words } from './words.ts';

export interface MapPicture {
  readonly layout: MapLayout;
  readonly scene: Scene;
  readonly context: PictureContext;
}

export interface ComposeOptions {
  readonly records: Records;
  readonly library: Records;
  readonly words: Words;
  /** Only these stages; null or absent: all that are not hidden. */
  readonly stageIds?: ReadonlySet<RecordId> | null;
  /** Keeps figures from one picture to the next, so that unchanged cards keep their identity. */
  readonly cache?: FigureCache;
}

export function composeMap(options: ComposeOptions): MapPicture {
  const { records, library, words } = options;
  const index = documentIndex(records);
  const losses = new Map<RecordId, JourneyStageLoss>();
  for (const journey of index.journeys) {
    for (const loss of journeyLosses(index, journey.id)) losses.set(loss.stageId, loss);
  }
  const context: PictureContext = { index, library, words, currency: index.map?.currency ?? 'RUB', losses };
  const cache = options.cache ?? new FigureCache();
  const layout = layoutMap(index, measuresOf(context, cache), { stageIds: options.stageIds ?? null });
  const groups: SceneGroup[] = [];
  for (const journey of layout.journeys) groups.push(...frameGroups(journey, context, cache));
  const cards = itemGroups(layout, context, cache);
  const arrows = drawArrows(layout, context, cache);
  if (layout.divider !== null) {
    const crossings = crossingsAt(layout.divider, arrows.ways);
    const figure = dividerFigure(layout.divider, context, crossings);
    groups.push(cache.group('divider', 'divider', layout.divider, figure));
  }
  groups.push(...arrows.groups, ...cards);
  return {
    layout,
    context,
    scene: { width: layout.width, height: layout.height, title: index.map?.title ?? '', groups },
  };
}

function measuresOf(context: PictureContext, cache: FigureCache): Measures {
  return {
    itemHeight: (record, width) => cache.itemFigure(record, width, context).height,
    stageHeaderHeight: (stage, width) =>
      stageFigure(stage, width, context, context.index.sideOf(stage.id) ?? 'customer', false).height,
    chipHeight: (journey) => chipHeight(journey, context),
    laneLabelHeight: (lane) => laneLabelFigure(lane, context).height,
    derivedLaneHeight(lane, columns) {
      if (lane.role === 'emotions') return sizes.emotionLaneHeight;
      if (lane.role === 'losses') return lossesHeight(columns, context);
      return channelsHeight(lane.journeyId, columns, context);
    },
  };
}

function frameGroups(journey: JourneyLayout, context: PictureContext, cache: FigureCache): SceneGroup[] {
  const { journey: record, mirrored } = journey;
  const groups: SceneGroup[] = [
    cache.group(record.id, 'chip', journey.chip, chipFigure(record, journey.chip, context)),
  ];
  for (const column of journey.columns) {
    const box = journey.stageHeaders.get(column.stage.id);
    if (box === undefined) continue;
    const figure = stageFigure(column.stage, box.width, context, record.side, mirrored, box.height);
    groups.push(cache.group(column.stage.id, 'stage', box, figure));
  }
  for (const lane of journey.lanes) {
    groups.push(cache.group(lane.lane.id, 'band', lane.band, bandFigure(lane.band, lane.lane)));
    groups.push(cache.group(lane.lane.id, 'laneLabel', lane.label, laneLabelFigure(lane.lane, context)));
    const derived = lane.lane.collapsed ? null : derivedGroup(journey, lane, context, cache);
    if (derived !== null) groups.push(derived);
  }
  return groups;
}

function derivedGroup(
  journey: JourneyLayout,
  lane: LaneLayout,
  context: PictureContext,
  cache: FigureCache,
): SceneGroup | null {
  const { band } = lane;
  const figure = (shapes: Shape[]): Figure => ({
    width: band.width,
    height: band.height,
    shapes,
    label: laneTitle(lane.lane, context),
  });
  switch (lane.lane.role) {
    case 'emotions':
      return cache.group(lane.lane.id, 'curve', band, figure(curveShapes(journey, band, context, cache)));
    case 'losses':
      return cache.group(lane.lane.id, 'losses', band, figure(lossesShapes(journey.columns, band, context)));
    case 'channels':
      return cache.group(
        lane.lane.id,
        'channels',
        band,
        figure(channelsShapes(journey.journey.id, journey.columns, band, context)),
      );
    default:
      return null;
  }
}

function itemGroups(layout: MapLayout, context: PictureContext, cache: FigureCache): SceneGroup[] {
  const groups: SceneGroup[] = [];
  const { index } = context;
  const all: readonly PlacedRecord[] = [
    ...index.touchpoints,
    ...index.cards,
    ...index.pains,
    ...index.metricCards,
  ];
  for (const record of all) {
    const box = layout.items.get(record.id);
    if (box === undefined) continue;
    groups.push(cache.group(record.id, record.type, box, cache.itemFigure(record, box.width, context)));
  }
  return groups;
}
