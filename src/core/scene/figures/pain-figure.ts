/** A pain or barrier: what it says, how severe, whom it reaches. One without evidence is drawn as an assumption. */
import type { PainRecord } from '../../model/pain-record.ts';
import { formatShare } from '../../words/format-number.ts';
import type { Figure, Shape } from '../display-list.ts';
import type { PictureContext } from './picture-context.ts';
import { textBlock } from './text-block.ts';

const padding = 9;
const dotPitch = 6;

export function painFigure(record: PainRecord, width: number, context: PictureContext): Figure {
  const { words } = context;
  const isClosed = record.status === 'closed';
  const isAssumption = record.evidenceIds.length === 0;
  const dotsWidth = 5 * dotPitch + 2;
  const shapes: Shape[] = [];
  const mark = record.kind === 'barrier' ? barrierMark(padding, padding + 2) : boltMark(padding, padding + 1);
  shapes.push(...mark);
  const title = textBlock(record.title, padding + 15, padding - 1, width - 2 * padding - 15 - dotsWidth, {
    size: 12,
    weight: 600,
    fill: isClosed ? 'muted' : 'painInk',
    maxLines: 6,
  });
  shapes.push(...title.shapes);
  for (let dot = 0; dot < 5; dot += 1) {
    const filled = dot < record.severity;
    shapes.push({
      shape: 'circle',
      x: width - padding - 2 - (4 - dot) * dotPitch,
      y: padding + 7,
      radius: 2,
      ...(filled ? { fill: isClosed ? 'muted' : 'bad' } : { stroke: 'painBorder', strokeWidth: 0.8 }),
    } as Shape);
  }
  let y = padding + Math.max(title.height, 16);
  const facts: string[] = [];
  if (record.reach !== null) {
    facts.push(words.tell('pain.reaches', { share: formatShare(record.reach, words.language) }));
  }
  if (isClosed) facts.push(words.tell('painStatus.closed'));
  else if (isAssumption) facts.push(words.tell('assumption'));
  const factsBlock = textBlock(facts.join(' · '), padding, y + 1, width - 2 * padding, {
    size: 11,
    weight: 400,
    fill: 'muted',
    italic: isAssumption && !isClosed,
  });
  shapes.push(...factsBlock.shapes);
  y += factsBlock.height + (facts.length > 0 ? 2 : 0);
  const height = Math.max(38, y + padding - 2);
  return {
    width,
    height,
    label: painLabel(record, context),
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: 7,
        fill: isAssumption || isClosed ? 'assumptionFill' : 'painFill',
        stroke: 'painBorder',
        strokeWidth: 1.2,
        ...(isAssumption ? { dash: [5, 4] } : {}),
      },
      ...shapes,
    ],
  };
}

function boltMark(x: number, y: number): Shape[] {
  const d = `M${x + 6.5} ${y} L${x + 1} ${y + 7.5} L${x + 5} ${y + 7.5} L${x + 3.5} ${y + 13} L${x + 10} ${y + 5} L${x + 6} ${y + 5} Z`;
  return [{ shape: 'path', d, fill: 'bad' }];
}

function barrierMark(x: number, y: number): Shape[] {
  return [
    { shape: 'circle', x: x + 5.5, y: y + 5.5, radius: 5.5, fill: 'bad' },
    { shape: 'rect', x: x + 2.5, y: y + 4.4, width: 6, height: 2.2, radius: 0.5, fill: 'onDark' },
  ];
}

function painLabel(record: PainRecord, { words }: PictureContext): string {
  const parts = [
    `${words.tell(`painKind.${record.kind}`)}: ${record.title}`,
    words.tell('pain.severity', { severity: record.severity }),
  ];
  if (record.evidenceIds.length === 0) parts.push(words.tell('assumption'));
  return parts.join(', ');
}
