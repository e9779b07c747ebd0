/** Wrapped text as shapes: the lines of a block, from the top of the first to the bottom of the last. */
import { baselineOffset, lineHeight } from '../../layout/text/measure-text.ts';
import type { TextStyle } from '../../layout/text/text-style.ts';
import { wrapText } from '../../layout/text/wrap-text.ts';
import type { TextShape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';

export interface TextBlock {
  readonly shapes: readonly TextShape[];
  readonly width: number;
  readonly height: number;
}

export interface TextBlockOptions extends TextStyle {
  readonly fill: PaintName;
  readonly maxLines?: number;
  /** Width of the first line where something stands beside it. */
  readonly firstWidth?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
}

/** @param x the start, middle or end of the lines, as `anchor` says; `y` is the top of the block. */
export function textBlock(
  text: string,
  x: number,
  y: number,
  width: number,
  options: TextBlockOptions,
): TextBlock {
  const { size, weight, fill, maxLines, firstWidth, anchor, italic } = options;
  const wrapped = wrapText(text, { size, weight }, Math.max(width, size), {
    ...(maxLines === undefined ? {} : { maxLines }),
    ...(firstWidth === undefined ? {} : { firstWidth: Math.max(firstWidth, size) }),
  });
  const step = lineHeight(size);
  const shapes = wrapped.lines.map(
    (line, index): TextShape => ({
      shape: 'text',
      x,
      y: y + index * step + baselineOffset(size),
      text: line,
      size,
      weight,
      fill,
      ...(anchor === undefined ? {} : { anchor }),
      ...(italic === true ? { italic } : {}),
    }),
  );
  return { shapes, width: wrapped.width, height: wrapped.height };
}
