/** An arrow as shapes: line with rounded corners, head, and its label with the share of traffic. */

import type { Box, Point } from '../../layout/geometry.ts';
import type { ConnectionKind, ConnectionRecord } from '../../model/connection-record.ts';
import { findRecord } from '../../store/records.ts';
import { formatShare } from '../../words/format-number.ts';
import type { LabelSize } from '../connection-labels.ts';
import type { PathShape, Shape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';
import type { PictureContext } from './picture-context.ts';
import { pill, pillSize } from './pill.ts';

interface Look {
  readonly stroke: PaintName;
  readonly width: number;
  readonly dash?: readonly number[];
}

const looks: Record<ConnectionKind, Look> = {
  next: { stroke: 'arrow', width: 1.8 },
  alternative: { stroke: 'arrow', width: 1.8 },
  loop: { stroke: 'arrow', width: 1.8, dash: [6, 4] },
  supports: { stroke: 'employee', width: 2, dash: [2, 4] },
  influences: { stroke: 'employee', width: 1.6, dash: [8, 4, 2, 4] },
};

const cornerRadius = 6;
const headLength = 9;
const headHalf = 5;
const labelStyle = { size: 11, weight: 600 } as const;

export interface ConnectionFigure {
  /** Around the line, its head and its label. */
  readonly box: Box;
  readonly shapes: readonly Shape[];
  readonly label: string;
}

/** How an arrow runs, and where its words stand. */
export interface ConnectionCourse {
  readonly points: readonly Point[];
  /** The middle of its label; null without one. */
  readonly label: Point | null;
}

/** The room that an arrow's words take; null when it has none. */
export function connectionLabelSize(record: ConnectionRecord, context: PictureContext): LabelSize | null {
  const words = labelText(record, context);
  return words === '' ? null : pillSize(words, labelStyle);
}

export function connectionFigure(
  record: ConnectionRecord,
  route: ConnectionCourse,
  context: PictureContext,
): ConnectionFigure {
  const look = looks[record.kind];
  const words = labelText(record, context);
  const size = route.label === null ? null : pillSize(words, labelStyle);
  const box = routeBox(route, size);
  const local = (point: Point): Point => ({ x: point.x - box.x, y: point.y - box.y });
  const points = route.points.map(local);
  const shapes: Shape[] = [
    {
      shape: 'path',
      d: roundedPath(shortened(points)),
      stroke: look.stroke,
      strokeWidth: look.width,
      ...(look.dash === undefined ? {} : { dash: look.dash }),
    },
    ...head(points, look.stroke),
  ];
  if (size !== null && route.label !== null) {
    const place = local(route.label);
    shapes.push(
      ...pill(words, place.x - size.width / 2, place.y - size.height / 2, labelStyle, {
        fill: 'surface',
        ink: 'muted',
      }).shapes,
    );
  }
  return { box, shapes, label: connectionLabel(record, context) };
}

function labelText(record: ConnectionRecord, { words }: PictureContext): string {
  const share = record.share === null ? '' : formatShare(record.share, words.language);
  return [record.label, share].filter((part) => part !== '').join(' · ');
}

function connectionLabel(record: ConnectionRecord, { index, words }: PictureContext): string {
  const title = (id: string): string => findRecord(index, 'touchpoint', id)?.title ?? '';
  return words.tell('connection.label', {
    kind: words.tell(`connectionKind.${record.kind}`),
    from: title(record.fromId),
    to: title(record.toId),
  });
}

function routeBox(route: ConnectionCourse, label: LabelSize | null): Box {
  const xs = route.points.map((point) => point.x);
  const ys = route.points.map((point) => point.y);
  if (label !== null && route.label !== null) {
    xs.push(route.label.x - label.width / 2, route.label.x + label.width / 2);
    ys.push(route.label.y - label.height / 2, route.label.y + label.height / 2);
  }
  const x = Math.min(...xs) - headHalf - 1;
  const y = Math.min(...ys) - headHalf - 1;
  return { x, y, width: Math.max(...xs) + headHalf + 1 - x, height: Math.max(...ys) + headHalf + 1 - y };
}

/** The line ends inside the head, so that no dash shows at its tip. */
function shortened(points: readonly Point[]): Point[] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return [...points];
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const part = Math.max(0, length - headLength + 1) / length;
  return [
    ...points.slice(0, -1),
    { x: before.x + (end.x - before.x) * part, y: before.y + (end.y - before.y) * part },
  ];
}

/** Right angles with round corners, in absolute M, L and C. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let d = `M${tidy(first.x)} ${tidy(first.y)}`;
  for (const [index, point] of rest.entries()) {
    const before = points[index] as Point;
    const after = points[index + 2];
    if (after === undefined) {
      d += ` L${tidy(point.x)} ${tidy(point.y)}`;
      continue;
    }
    const radius = Math.min(cornerRadius, distance(before, point) / 2, distance(point, after) / 2);
    const enter = towards(point, before, radius);
    const leave = towards(point, after, radius);
    d += ` L${tidy(enter.x)} ${tidy(enter.y)} C${tidy(point.x)} ${tidy(point.y)} ${tidy(point.x)} ${tidy(point.y)} ${tidy(leave.x)} ${tidy(leave.y)}`;
  }
  return d;
}

function head(points: readonly Point[], fill: PaintName): PathShape[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return [];
  const length = distance(before, tip) || 1;
  const dx = (tip.x - before.x) / length;
  const dy = (tip.y - before.y) / length;
  const baseX = tip.x - dx * headLength;
  const baseY = tip.y - dy * headLength;
  const d =
    `M${tidy(tip.x)} ${tidy(tip.y)} L${tidy(baseX - dy * headHalf)} ${tidy(baseY + dx * headHalf)} ` +
    `L${tidy(baseX + dy * headHalf)} ${tidy(baseY - dx * headHalf)} Z`;
  return [{ shape: 'path', d, fill }];
}

function distance(first: Point, second: Point): number {
  return Math.hypot(first.x - second.x, first.y - second.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * length, y: from.y + ((to.y - from.y) / whole) * length };
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
