import { advancesOf, isEmoji, NOT_COVERED } from './advances.ts';
import { FONT_METRICS } from './font-metrics.ts';
import { graphemesOf } from './graphemes.ts';
import { assertTextSize, type FontWeight, type TextStyle } from './text-style.ts';

/** Distance between baselines, in font sizes. Screen and exports share it. */
export const LINE_HEIGHT = 1.35;

const ZERO_WIDTH_JOINER = 0x200d;
const PICTURE_SELECTOR = 0xfe0f;

function isSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xd800 && codeUnit <= 0xdfff;
}

function graphemeUnits(grapheme: string, weight: FontWeight): number {
  if (isEmoji(grapheme)) return FONT_METRICS.emojiAdvance;
  const advances = advancesOf(weight);
  let units = 0;
  for (const character of grapheme) units += advances.of(character.codePointAt(0) ?? 0);
  return units;
}

function unitsByGrapheme(text: string, weight: FontWeight): number {
  let units = 0;
  for (const grapheme of graphemesOf(text)) units += graphemeUnits(grapheme, weight);
  return units;
}

/**
 * Width of text on one line in thousandths of the font size. An integer, so that the widths of pieces add up
 * exactly to the width of the whole wherever it is cut between graphemes.
 */
export function textUnits(text: string, weight: FontWeight): number {
  const advances = advancesOf(weight);
  let units = 0;
  for (let index = 0; index < text.length; index += 1) {
    const codeUnit = text.charCodeAt(index);
    // Only these make one glyph of several characters; finding graphemes costs a hundred times as much as a sum.
    if (codeUnit === ZERO_WIDTH_JOINER || codeUnit === PICTURE_SELECTOR || isSurrogate(codeUnit)) {
      return unitsByGrapheme(text, weight);
    }
    const known = advances.direct[codeUnit] ?? NOT_COVERED;
    units += known === NOT_COVERED ? advances.of(codeUnit) : known;
  }
  return units;
}

/** Turns thousandths of the font size into px. Everything that compares widths goes through this one rounding. */
export function unitsToPixels(units: number, size: number): number {
  return (units * size) / FONT_METRICS.unitsPerEm;
}

/**
 * Width of text in px when set on one line in the bundled fonts, without kerning (which they do not carry).
 * Line breaks count as nothing and a tab as a space. Characters that no bundled font has are estimated: 1 em
 * for East Asian ones, the mean letter for the others.
 *
 * @throws {RangeError} when the size is not a finite number above 0.
 */
export function measureText(text: string, style: TextStyle): number {
  assertTextSize(style.size);
  return unitsToPixels(textUnits(text, style.weight), style.size);
}

/** Distance in px between the baselines of two lines, for a font size in px. */
export function lineHeight(size: number): number {
  return size * LINE_HEIGHT;
}

/** Distance in px from the top of a line to its baseline, for a font size in px; glyphs stand centred in it. */
export function baselineOffset(size: number): number {
  const { ascent, descent, unitsPerEm } = FONT_METRICS;
  return lineHeight(size) / 2 + ((ascent - descent) / 2 / unitsPerEm) * size;
}
