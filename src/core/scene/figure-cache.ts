/**
 * Figures and groups from one picture to the next. A card whose record, width and surroundings are the same keeps its very
 * figure, and a group whose box and shapes are the same keeps its identity: a window then repaints only what changed.
 */

import type { Box } from '../layout/geometry.ts';
import type { PlacedRecord } from '../layout/layout-map.ts';
import type { LaneRole } from '../model/lane-role.ts';
import { sameValue } from '../store/records-diff.ts';
import type { Figure, GroupKind, SceneGroup } from './display-list.ts';
import { cardFigure } from './figures/card-figure.ts';
import { metricFigure } from './figures/metric-figure.ts';
import { painFigure } from './figures/pain-figure.ts';
import { channelTitle, type PictureContext } from './figures/picture-context.ts';
import { touchpointFigure } from './figures/touchpoint-figure.ts';

export class FigureCache {
  readonly #figures = new WeakMap<PlacedRecord, { key: string; figure: Figure }>();
  #groups = new Map<string, SceneGroup>();

  /** The figure of a card, `width` wide. */
  itemFigure(record: PlacedRecord, width: number, context: PictureContext): Figure {
    const key = `${width} ${surroundings(record, context)}`;
    const known = this.#figures.get(record);
    if (known?.key === key) return known.figure;
    const figure = makeFigure(record, width, context);
    this.#figures.set(record, { key, figure });
    return figure;
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
      return `${words.language} ${index.sideOf(record.id)} ${open} ${pains.length} ${channelTitle(context, record.channelId)}`;
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

function roleOf(laneId: string, { index }: PictureContext): LaneRole {
  const journey = index.journeyOf(laneId);
  const lane =
    journey === null ? undefined : index.lanesOf(journey.id).find((candidate) => candidate.id === laneId);
  return lane?.role ?? 'text';
}

function sameBox(first: Box, second: Box): boolean {
  return (
    first.x === second.x &&
    first.y === second.y &&
    first.width === second.width &&
    first.height === second.height
  );
}
