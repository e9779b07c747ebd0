/**
 * Figures and groups from one picture to the next. A card whose record, width and surroundings are the same keeps its very
 * figure, and a group whose box and shapes are the same keeps its identity: a window then repaints only what changed.
 */

import { type Box, sameBox } from '../layout/geometry.ts';
import type { PlacedRecord } from '../layout/layout-map.ts';
import type { AnyRecord } from '../model/any-record.ts';
import type { ConnectionRecord } from '../model/connection-record.ts';
import type { LaneRole } from '../model/lane-role.ts';
import { findRecord } from '../store/records.ts';
import { sameValue } from '../store/records-diff.ts';
import type { Figure, GroupKind, SceneGroup, Shape } from './display-list.ts';
import { cardFigure } from './figures/card-figure.ts';
import {
  type ConnectionCourse,
  type ConnectionFigure,
  connectionFigure,
} from './figures/connection-figure.ts';
import { metricFigure, metricInk, metricName, metricText } from './figures/metric-figure.ts';
import { metricsOnCard } from './figures/metrics-on-card.ts';
import { painFigure } from './figures/pain-figure.ts';
import { channelTitle, type PictureContext } from './figures/picture-context.ts';
import { touchpointFigure } from './figures/touchpoint-figure.ts';
import { RouteCache } from './route-cache.ts';

interface KnownItem {
  /** The picture that it was asked for last: a layout asks for each card more than once. */
  context: PictureContext;
  readonly width: number;
  readonly surroundings: string;
  readonly figure: Figure;
}

interface KnownConnection {
  readonly surroundings: string;
  readonly course: ConnectionCourse;
  readonly figure: ConnectionFigure;
}

export class FigureCache {
  /** The ways of arrows; composeMap says when a picture begins. */
  readonly routes = new RouteCache();
  readonly #items = new WeakMap<PlacedRecord, KnownItem>();
  readonly #connections = new WeakMap<ConnectionRecord, KnownConnection>();
  readonly #marks = new WeakMap<AnyRecord, { key: string; shapes: readonly Shape[] }>();
  #groups = new Map<string, SceneGroup>();

  /** The figure of a card, `width` wide. */
  itemFigure(record: PlacedRecord, width: number, context: PictureContext): Figure {
    const known = this.#items.get(record);
    if (known?.context === context && known.width === width) return known.figure;
    const around = surroundings(record, context);
    if (known?.width === width && known.surroundings === around) {
      known.context = context;
      return known.figure;
    }
    const figure = makeFigure(record, width, context);
    this.#items.set(record, { context, width, surroundings: around, figure });
    return figure;
  }

  /** What is drawn for a record elsewhere than on its card; made when the key says that it is another one than before. */
  marks(record: AnyRecord, key: string, make: () => readonly Shape[]): readonly Shape[] {
    const known = this.#marks.get(record);
    if (known?.key === key) return known.shapes;
    const shapes = make();
    this.#marks.set(record, { key, shapes });
    return shapes;
  }

  /** The group of an arrow that takes this way. */
  connectionGroup(record: ConnectionRecord, course: ConnectionCourse, context: PictureContext): SceneGroup {
    const { box, shapes, label } = this.#connectionFigure(record, course, context);
    return this.group(record.id, 'connection', box, { width: box.width, height: box.height, shapes, label });
  }

  /** A group at a box; the one of the last picture when nothing about it changed. */
  group(id: string, kind: GroupKind, box: Box, figure: Figure): SceneGroup {
    const key = `${kind} ${id}`;
    const known = this.#groups.get(key);
    if (known !== undefined && sameBox(known.box, box) && known.label === figure.label) {
      if (known.shapes === figure.shapes || sameValue(known.shapes, figure.shapes)) return known;
    }
    const made: SceneGroup = { id, kind, box, shapes: figure.shapes, label: figure.label };
    this.#groups.set(key, made);
    return made;
  }

  #connectionFigure(
    record: ConnectionRecord,
    course: ConnectionCourse,
    context: PictureContext,
  ): ConnectionFigure {
    const around = `${context.words.language}\n${titleOf(record.fromId, context)}\n${titleOf(record.toId, context)}`;
    const known = this.#connections.get(record);
    if (known?.surroundings === around && sameCourse(known.course, course)) return known.figure;
    const figure = connectionFigure(record, course, context);
    this.#connections.set(record, { surroundings: around, course, figure });
    return figure;
  }

  /** Forgets groups of records that are no longer there. */
  keepOnly(groups: readonly SceneGroup[]): void {
    if (this.#groups.size <= groups.length * 2) return;
    this.#groups = new Map(groups.map((group) => [`${group.kind} ${group.id}`, group]));
  }
}

/** What a figure shows beyond its own record, as a key. */
function surroundings(record: PlacedRecord, context: PictureContext): string {
  const { words, currency, index } = context;
  switch (record.type) {
    case 'touchpoint': {
      const pains = index.painsOf(record.id);
      const open = pains.filter((pain) => pain.status !== 'closed').length;
      const shown = metricsOnCard(record, context).map(
        (metric) => `${metricName(metric, context)} ${metricText(metric, context)} ${metricInk(metric)}`,
      );
      const around = [index.sideOf(record.id), open, pains.length, channelTitle(context, record.channelId)];
      return [words.language, ...around, ...shown].join(' ');
    }
    case 'card':
      return `${words.language} ${roleOf(record.laneId, context)}`;
    case 'pain':
      return words.language;
    case 'metricCard':
      return `${words.language} ${currency}`;
  }
}

function makeFigure(record: PlacedRecord, width: number, context: PictureContext): Figure {
  switch (record.type) {
    case 'touchpoint':
      return touchpointFigure(record, width, context);
    case 'card':
      return cardFigure(record, width, context, roleOf(record.laneId, context));
    case 'pain':
      return painFigure(record, width, context);
    case 'metricCard':
      return metricFigure(record, width, context);
  }
}

function titleOf(touchpointId: string, { index }: PictureContext): string {
  return findRecord(index, 'touchpoint', touchpointId)?.title ?? '';
}

function sameCourse(first: ConnectionCourse, second: ConnectionCourse): boolean {
  if (first.label?.x !== second.label?.x || first.label?.y !== second.label?.y) return false;
  if (first.points.length !== second.points.length) return false;
  return first.points.every(
    (point, index) => point.x === second.points[index]?.x && point.y === second.points[index]?.y,
  );
}

function roleOf(laneId: string, { index }: PictureContext): LaneRole {
  const journey = index.journeyOf(laneId);
  const lane =
    journey === null ? undefined : index.lanesOf(journey.id).find((candidate) => candidate.id === laneId);
  return lane?.role ?? 'text';
}
