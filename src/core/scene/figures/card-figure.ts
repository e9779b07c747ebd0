/** A card of a text or image lane. Its look follows the role of its lane; one without evidence is dashed. */
import type { CardRecord } from '../../model/card-record.ts';
import type { LaneRole } from '../../model/lane-role.ts';
import type { Figure, Shape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';
import { cardImage } from './card-image.ts';
import type { PictureContext } from './picture-context.ts';
import { textBlock } from './text-block.ts';

const padding = 9;
const imageHeight = 96;

interface CardLook {
  readonly fill: PaintName;
  readonly border: PaintName;
  /** Roles whose cards claim something about people, and so can be right or assumed. */
  readonly claims: boolean;
}

const noteLook: CardLook = { fill: 'note', border: 'noteBorder', claims: false };
const looks: Partial<Record<LaneRole, CardLook>> = {
  quotes: { fill: 'quote', border: 'quoteBorder', claims: true },
  needs: { fill: 'need', border: 'needBorder', claims: true },
  thoughts: { fill: 'quote', border: 'quoteBorder', claims: true },
  opportunities: { fill: 'opportunity', border: 'opportunityBorder', claims: false },
};

export function cardFigure(
  record: CardRecord,
  width: number,
  context: PictureContext,
  role: LaneRole,
): Figure {
  const look = looks[role] ?? noteLook;
  const isAssumption = look.claims && record.evidenceIds.length === 0;
  const shapes: Shape[] = [];
  let y = padding;
  if (record.imageHash !== null) {
    shapes.push(cardImage(record.imageHash, width, imageHeight));
    y = imageHeight + 10;
  }
  const text =
    role === 'quotes' && record.text !== '' ? quoted(record.text, context.words.language) : record.text;
  const block = textBlock(text, padding, y - 1, width - 2 * padding, {
    size: 12,
    weight: 400,
    fill: 'ink',
    maxLines: 12,
    italic: role === 'quotes',
  });
  shapes.push(...block.shapes);
  y += block.height;
  const attribution = textBlock(record.attribution, padding, y + 1, width - 2 * padding, {
    size: 11,
    weight: 400,
    fill: 'muted',
    maxLines: 2,
  });
  shapes.push(...attribution.shapes);
  const height = Math.max(34, y + attribution.height + padding - 2);
  return {
    width,
    height,
    label: isAssumption ? `${record.text}, ${context.words.tell('assumption')}` : record.text,
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: 7,
        fill: isAssumption ? 'assumptionFill' : look.fill,
        stroke: look.border,
        strokeWidth: 1.2,
        ...(isAssumption ? { dash: [5, 4] } : {}),
      },
      ...shapes,
    ],
  };
}

function quoted(text: string, language: 'ru' | 'en'): string {
  if (/^[«„“"']/.test(text.trim())) return text;
  return language === 'ru' ? `«${text}»` : `“${text}”`;
}
