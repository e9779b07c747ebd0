/** A touchpoint's card: side bar, title, the first lines of its description, channel, emotion, pains, moment of truth. */

import { lineHeight } from '../../layout/text/measure-text.ts';
import { emotionLevel } from '../../model/emotion.ts';
import type { Side } from '../../model/journey-record.ts';
import type { TouchpointRecord } from '../../model/touchpoint-record.ts';
import type { Figure, Shape } from '../display-list.ts';
import { cardImage } from './card-image.ts';
import { face } from './face.ts';
import { metricInk, metricName, metricText } from './metric-figure.ts';
import { metricsOnCard } from './metrics-on-card.ts';
import { channelTitle, type PictureContext } from './picture-context.ts';
import { pill, pillSize } from './pill.ts';
import { textBlock } from './text-block.ts';
import { touchpointKindIcon } from './touchpoint-kind-icon.ts';

const paddingLeft = 14;
const paddingRight = 10;
const paddingTop = 9;
const faceSize = 16;
const imageHeight = 72;

export function touchpointFigure(record: TouchpointRecord, width: number, context: PictureContext): Figure {
  const side: Side = context.index.sideOf(record.id) ?? 'customer';
  const shapes: Shape[] = [];
  let y = paddingTop;
  if (record.imageHash !== null) {
    shapes.push(cardImage(record.imageHash, width, imageHeight));
    y += imageHeight;
  }
  const icon = touchpointKindIcon(record.kind, paddingLeft, y + 2, side);
  const badges = (record.emotion === null ? 0 : faceSize + 4) + (record.momentOfTruth ? 18 : 0);
  const inner = width - paddingLeft - paddingRight;
  const titleLeft = paddingLeft + icon.width;
  const title = textBlock(record.title, titleLeft, y, inner - icon.width, {
    size: 13,
    weight: 600,
    fill: 'ink',
    maxLines: 6,
    firstWidth: inner - icon.width - badges,
  });
  shapes.push(...icon.shapes, ...title.shapes);
  if (record.emotion !== null) {
    shapes.push(...face(emotionLevel(record.emotion), width - paddingRight - faceSize + 3, y, faceSize));
  }
  if (record.momentOfTruth) shapes.push(...momentStar(width - paddingRight - badges + 12, y + 8));
  y += Math.max(title.height, lineHeight(13));
  const description = textBlock(record.description, paddingLeft, y, inner, {
    size: 12,
    weight: 400,
    fill: 'ink',
    maxLines: 3,
  });
  shapes.push(...description.shapes);
  y += description.height + 3;
  for (const metric of metricsOnCard(record, context)) {
    const text = `${metricName(metric, context)} ${metricText(metric, context)}`;
    const block = textBlock(text, paddingLeft, y, inner, { size: 11, weight: 600, fill: metricInk(metric) });
    shapes.push(...block.shapes);
    y += block.height + 1;
  }

  const footer = footerShapes(record, y, width, context);
  shapes.push(...footer.shapes);
  const height = Math.max(50, y + footer.height + 7);
  return {
    width,
    height,
    label: touchpointLabel(record, context),
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: 7,
        fill: 'surface',
        stroke: record.momentOfTruth ? 'moment' : 'cardBorder',
        strokeWidth: record.momentOfTruth ? 1.5 : 1,
      },
      { shape: 'rect', x: 0, y: 8, width: 3.5, height: height - 16, radius: 1.75, fill: side },
      ...shapes,
    ],
  };
}

function footerShapes(
  record: TouchpointRecord,
  y: number,
  width: number,
  context: PictureContext,
): { shapes: Shape[]; height: number } {
  const channel = channelTitle(context, record.channelId);
  const pains = context.index.painsOf(record.id).filter((pain) => pain.status !== 'closed').length;
  const style = { size: 11, weight: 600 } as const;
  const shapes: Shape[] = [];
  let badgeWidth = 0;
  if (pains > 0) {
    const text = `⚡${pains}`;
    badgeWidth = pillSize(text, style).width;
    const x = width - 7 - badgeWidth;
    shapes.push(...pill(text, x, y - 1, style, { fill: 'badTint', ink: 'bad' }).shapes);
  }
  const channelBlock = textBlock(
    channel,
    paddingLeft,
    y,
    width - paddingLeft - paddingRight - badgeWidth - 2,
    {
      size: 11,
      weight: 400,
      fill: 'muted',
      maxLines: 2,
    },
  );
  shapes.push(...channelBlock.shapes);
  const height = Math.max(channelBlock.height, pains > 0 ? pillSize('⚡', style).height : 0);
  return { shapes, height };
}

/** A five-pointed star around a centre. */
function momentStar(x: number, y: number): Shape[] {
  const points: string[] = [];
  for (let index = 0; index < 10; index += 1) {
    const radius = index % 2 === 0 ? 7 : 3;
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    const px = Math.round((x + radius * Math.cos(angle)) * 100) / 100;
    const py = Math.round((y + radius * Math.sin(angle)) * 100) / 100;
    points.push(`${index === 0 ? 'M' : 'L'}${px} ${py}`);
  }
  return [{ shape: 'path', d: `${points.join(' ')} Z`, fill: 'moment' }];
}

function touchpointLabel(record: TouchpointRecord, context: PictureContext): string {
  const { words, index } = context;
  const parts = [record.title];
  const channel = channelTitle(context, record.channelId);
  if (channel !== '') parts.push(channel);
  if (record.momentOfTruth) parts.push(words.tell('momentOfTruth'));
  if (record.emotion !== null) parts.push(words.tell(`emotionLevel.${emotionLevel(record.emotion)}`));
  const pains = index.painsOf(record.id).length;
  if (pains > 0) parts.push(words.tell('count.pains', { count: pains }));
  return parts.join(', ');
}
