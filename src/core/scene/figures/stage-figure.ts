/** A stage's header: title, its pinned metrics, and how many it loses. */

import { measureText } from '../../layout/text/measure-text.ts';
import type { Side } from '../../model/journey-record.ts';
import type { StageRecord } from '../../model/stage-record.ts';
import { formatNumber, formatSignedPercent } from '../../words/format-number.ts';
import type { Figure, Shape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';
import { metricInk, metricName, metricText } from './metric-figure.ts';
import type { PictureContext } from './picture-context.ts';
import { pill, pillSize } from './pill.ts';
import { textBlock } from './text-block.ts';

const padding = 12;
const pillStyle = { size: 12, weight: 700 } as const;
const factStyle = { size: 12, weight: 600 } as const;

/** Losing more than a third of those who enter is drawn as bad, less as a warning: a look, not a judgement. */
const badDropOff = 0.33;

export function stageFigure(
  record: StageRecord,
  width: number,
  context: PictureContext,
  side: Side,
  mirrored: boolean,
  height?: number,
): Figure {
  const shapes: Shape[] = [];
  const title = textBlock(record.title, padding, 12, width - 2 * padding, {
    size: 14,
    weight: 700,
    fill: 'ink',
    maxLines: 4,
  });
  shapes.push(...title.shapes);
  let y = 12 + Math.max(title.height, 19) + 5;
  const drop = dropOffPill(record, context);
  let right = width - 8;
  if (drop !== null) {
    const { width: pillWidth } = pillSize(drop.text, pillStyle);
    shapes.push(...pill(drop.text, right - pillWidth, y - 2, pillStyle, drop.colours).shapes);
    right -= pillWidth + 6;
  }
  let x = padding;
  for (const fact of factsOf(record, context, side)) {
    const factWidth = measureText(fact.text, factStyle);
    const isFirst = x === padding;
    // Beside the drop-off while there is room, else on a line of its own.
    if (x + factWidth > right && (!isFirst || right < width - padding)) {
      x = padding;
      y += 19;
      right = width - padding;
    }
    shapes.push(
      ...textBlock(fact.text, x, y, width - 2 * padding, { ...factStyle, fill: fact.ink, maxLines: 1 })
        .shapes,
    );
    x += factWidth + 12;
  }
  const own = y + 24;
  const total = height ?? own;
  return {
    width,
    height: own,
    label: stageLabel(record, context, drop?.text ?? null),
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width,
        height: total,
        radius: 8,
        fill: 'surface',
        stroke: 'bandBorder',
        strokeWidth: 1,
      },
      { shape: 'rect', x: 0, y: mirrored ? total - 4 : 0, width, height: 4, radius: 2, fill: side },
      ...shapes,
    ],
  };
}

interface Fact {
  readonly text: string;
  readonly ink: PaintName;
}

function factsOf(record: StageRecord, context: PictureContext, side: Side): Fact[] {
  const facts: Fact[] = [];
  if (side === 'employee' && record.entrants !== null) {
    const count = formatNumber(record.entrants.value, context.words.language, 0);
    facts.push({ text: context.words.tell('stage.people', { count }), ink: 'muted' });
  }
  for (const card of context.index.metricsOf(record.id)) {
    if (!card.pinned || card.kind === 'dropOff') continue;
    const ink = metricInk(card);
    facts.push({
      text: `${metricName(card, context)} ${metricText(card, context)}`,
      ink: ink === 'ink' ? 'muted' : ink,
    });
  }
  return facts;
}

/** From the entrants of neighbouring stages where both are known, else from a drop-off that somebody put on the stage. */
function dropOffPill(
  record: StageRecord,
  context: PictureContext,
): { text: string; colours: { fill: PaintName; ink: PaintName } } | null {
  const computed = context.losses.get(record.id)?.dropOff ?? null;
  const typed = context.index.metricsOf(record.id).find((card) => card.kind === 'dropOff')?.value?.value;
  const share = computed ?? (typed === undefined ? null : typed / 100);
  if (share === null) return null;
  const text = formatSignedPercent(-share * 100, context.words.language, 0);
  if (share <= 0) return { text, colours: { fill: 'goodTint', ink: 'good' } };
  return {
    text,
    colours: share >= badDropOff ? { fill: 'badTint', ink: 'bad' } : { fill: 'warnTint', ink: 'warn' },
  };
}

function stageLabel(record: StageRecord, context: PictureContext, drop: string | null): string {
  const parts = [record.title];
  if (drop !== null) parts.push(`${context.words.tell('metricKind.dropOff')} ${drop}`);
  return parts.join(', ');
}
