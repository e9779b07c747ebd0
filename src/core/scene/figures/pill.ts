/** A rounded label: drop-off, number of pains, share of traffic. */
import { baselineOffset, lineHeight, measureText } from '../../layout/text/measure-text.ts';
import type { TextStyle } from '../../layout/text/text-style.ts';
import type { Shape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';

export interface Pill {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface PillColours {
  readonly fill: PaintName;
  readonly ink: PaintName;
}

const padding = 8;

export function pillSize(text: string, style: TextStyle): { width: number; height: number } {
  return { width: measureText(text, style) + 2 * padding, height: lineHeight(style.size) + 4 };
}

/** @param x, y the top left corner. */
export function pill(text: string, x: number, y: number, style: TextStyle, colours: PillColours): Pill {
  const { width, height } = pillSize(text, style);
  return {
    width,
    height,
    shapes: [
      { shape: 'rect', x, y, width, height, radius: height / 2, fill: colours.fill },
      {
        shape: 'text',
        x: x + width / 2,
        y: y + 2 + baselineOffset(style.size),
        text,
        size: style.size,
        weight: style.weight,
        fill: colours.ink,
        anchor: 'middle',
      },
    ],
  };
}
