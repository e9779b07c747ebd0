import { isEmoji } from './advances.ts';
import { graphemesOf } from './graphemes.ts';
import { textUnits, unitsToPixels } from './measure-text.ts';
import { assertTextSize, type TextStyle } from './text-style.ts';

/** A stretch of a line that one font draws. */
export interface FontRun {
  readonly font: 'text' | 'emoji';
  readonly text: string;
  /** Left edge in px from the start of the line. */
  readonly x: number;
  /** Width in px. */
  readonly width: number;
}

/** Text without these has no emoji: all emoji lie in these blocks. */
const MAY_HOLD_EMOJI = /[\u2000-\u2BFF\u3030\u303D\u3297\u3299\uD83C-\uD83E]/;
/** Selectors and the ring of a key cap mean nothing to the text font, and resvg draws a box for them. */
const UNDRAWN = /[\uFE0E\uFE0F\u20E3]/g;

/**
 * Splits a line into stretches of one font each. Pictures have to place each at its own `x`: PDF does not go
 * from a text font to an emoji font inside one text, and resvg loses the text when an emoji of several
 * characters (a family, a flag) is in it. Empty text has no runs.
 *
 * @throws {RangeError} when the size is not a finite number above 0.
 */
export function fontRuns(line: string, style: TextStyle): FontRun[] {
  assertTextSize(style.size);
  const runs: { font: FontRun['font']; text: string }[] = [];
  const graphemes = MAY_HOLD_EMOJI.test(line) ? graphemesOf(line) : [line].filter((text) => text !== '');
  for (const grapheme of graphemes) {
    const font = isEmoji(grapheme) ? 'emoji' : 'text';
    const last = runs.at(-1);
    if (last?.font === font) last.text += grapheme;
    else runs.push({ font, text: grapheme });
  }
  let units = 0;
  return runs.map(({ font, text }) => {
    const x = unitsToPixels(units, style.size);
    const width = textUnits(text, style.weight);
    units += width;
    const drawn = font === 'text' ? text.replace(UNDRAWN, '') : text;
    return { font, text: drawn, x, width: unitsToPixels(width, style.size) };
  });
}
