/** A pain or barrier: what it says, how severe, whom it reaches. One without evidence is drawn as an assumption. */
import type { PainRecord } from '../../model/pain-record.ts';
import { formatShare } from '../../words/format-number.ts';
import type { Figure, Shape } from '../display-list.ts';
import type { PictureContext } from './picture-context.ts';
import { textBlock } from './text-block.ts';

const padding = 9;
const dotPitch = 6;
const dotsWidth = 5 * dotPitch + 2;

export function painFigure(record: PainRecord, width: number, context: PictureContext): Figure {
  const { words } = context;
  const isClosed = record.status === 'closed';
  const isAssumption = record.evidenceIds.length === 0;
  const shapes: Shape[] = [];
  const mark = record.kind === 'barrier' ? barrierMark(padding, padding + 2) : boltMark(padding, padding + 1);
  shapes.push(...mark);
  const title = textBlock(record.title, padding + 15, padding - 1, width - 2 * padding - 15, {
    size: 12,
    weight: 600,
    fill: isClosed ? 'muted' : 'painInk',
    maxLines: 6,
  });
  shapes.push(...title.shapes);
  let y = padding + Math.max(title.height, 16);
  shapes.push(...severityDots(record.severity, width - padding, y + 9, isClosed));
  const facts: string[] = [];
  if (record.reach !== null) {
    facts.push(words.tell('pain.reaches', { share: formatShare(record.reach, words.language) }));
  }
  if (isClosed) facts.push(words.tell('painStatus.closed'));
  else if (isAssumption) facts.push(words.tell('assumption').toLowerCase());
  const factsBlock = textBlock(facts.join(' · '), padding, y + 1, width - 2 * padding - dotsWidth, {
    size: 11,
    weight: 400,
    fill: 'muted',
    italic: isAssumption && !isClosed,
  });
  shapes.push(...factsBlock.shapes);
  y += Math.max(factsBlock.height, 15) + 2;
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

/** Five dots, as many filled as the mark says: read without colour. @param end the right edge; `y` is the middle. */
function severityDots(severity: number, end: number, y: number, isClosed: boolean): Shape[] {
  return [0, 1, 2, 3, 4].map((dot): Shape => {
    const place = { shape: 'circle', x: end - 2 - (4 - dot) * dotPitch, y, radius: 2 } as const;
    if (dot >= severity) return { ...place, stroke: 'painBorder', strokeWidth: 0.8 };
    return { ...place, fill: isClosed ? 'muted' : 'bad' };
  });
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
