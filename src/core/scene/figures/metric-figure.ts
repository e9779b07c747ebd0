/** A metric card: name, value coloured by its target, and what the number stands on. */

import { metricStatus } from '../../analysis/metric-status.ts';
import { measureText } from '../../layout/text/measure-text.ts';
import type { MetricCardRecord } from '../../model/metric-card-record.ts';
import { formatMetric, formatNumber } from '../../words/format-number.ts';
import type { Figure, Shape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';
import type { PictureContext } from './picture-context.ts';
import { textBlock } from './text-block.ts';

const padding = 9;
const valueStyle = { size: 14, weight: 700 } as const;

const inkByStatus: Record<ReturnType<typeof metricStatus>, PaintName> = {
  onTarget: 'good',
  near: 'warn',
  offTarget: 'bad',
  unknown: 'ink',
};

export function metricInk(record: MetricCardRecord): PaintName {
  return inkByStatus[metricStatus(record)];
}

/** The card's own title, or the short name of its kind. */
export function metricName(record: MetricCardRecord, context: PictureContext): string {
  return record.title === '' ? context.words.tell(`metricKindShort.${record.kind}`) : record.title;
}

/** The value as people read it, or a dash while there is none. */
export function metricText(record: MetricCardRecord, context: PictureContext): string {
  return record.value === null
    ? '—'
    : formatMetric(record.value.value, record, context.currency, context.words.language);
}

export function metricFigure(record: MetricCardRecord, width: number, context: PictureContext): Figure {
  const { words } = context;
  const shapes: Shape[] = [];
  const value = metricText(record, context);
  const valueWidth = measureText(value, valueStyle);
  const name = metricName(record, context);
  const title = textBlock(name, padding, padding - 1, width - 2 * padding - valueWidth - 6, {
    size: 12,
    weight: 600,
    fill: 'ink',
    maxLines: 3,
  });
  const valueBlock = textBlock(value, width - padding, padding - 2, valueWidth + 2, {
    ...valueStyle,
    fill: metricInk(record),
    anchor: 'end',
    maxLines: 1,
  });
  shapes.push(...title.shapes, ...valueBlock.shapes);
  const y = padding + Math.max(title.height, 17);
  const facts: string[] = [];
  if (record.target !== null) {
    const target = formatMetric(record.target, record, context.currency, words.language);
    facts.push(words.tell('metric.target', { target }));
  }
  if (record.value?.n != null) facts.push(`n = ${formatNumber(record.value.n, words.language, 0)}`);
  const block = textBlock(facts.join(' · '), padding, y, width - 2 * padding, {
    size: 11,
    weight: 400,
    fill: 'muted',
    maxLines: 2,
  });
  shapes.push(...block.shapes);
  const height = Math.max(36, y + block.height + padding - 3);
  return {
    width,
    height,
    label: [`${name} ${value}`, ...facts].join(', '),
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: 7,
        fill: 'surface',
        stroke: 'cardBorder',
        strokeWidth: 1,
      },
      ...shapes,
    ],
  };
}
