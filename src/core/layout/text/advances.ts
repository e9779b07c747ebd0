import { FONT_METRICS } from './font-metrics.ts';
import type { FontWeight } from './text-style.ts';

/** Widths by code point, in thousandths of the font size. */
export interface Advances {
  /** Widths of the code points below `direct.length`, `NOT_COVERED` where the text font lacks one. */
  readonly direct: Int16Array;
  /** Width of any code point. */
  of(codePoint: number): number;
}

export const NOT_COVERED = -1;

/** Nearly all text lies below this: an array answers for it, and a map for what lies above. */
const DIRECT_LENGTH = 0x2800;
const TAB = 0x09;
/** Marks stand on the letter before them; the others are not drawn at all. */
const INVISIBLE = /^[\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const EMOJI = new Set(codePointsOf(FONT_METRICS.emojiCoverage));
const COVERED = new Set(codePointsOf(FONT_METRICS.coverage));

/** East Asian wide and fullwidth characters: first and last code point. */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
];

function codePointsOf(ranges: string): number[] {
  return ranges.split(' ').flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map((bound) => Number.parseInt(bound, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function widthsOf(runs: string): number[] {
  return runs.split(' ').flatMap((run) => {
    const [width = Number.NaN, count = 1] = run.split('*').map(Number);
    return Array.from({ length: count }, () => width);
  });
}

function isWide(codePoint: number): boolean {
  return WIDE_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Vowels and final consonants of Hangul: they share the square of the consonant before them. */
function isTrailingJamo(codePoint: number): boolean {
  return (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff);
}

function guess(codePoint: number, weight: FontWeight): number {
  if (isTrailingJamo(codePoint) || INVISIBLE.test(String.fromCodePoint(codePoint))) return 0;
  if (EMOJI.has(codePoint)) return FONT_METRICS.emojiAdvance;
  return isWide(codePoint) ? FONT_METRICS.unitsPerEm : FONT_METRICS.averages[weight];
}

function unpack(weight: FontWeight): Advances {
  const direct = new Int16Array(DIRECT_LENGTH).fill(NOT_COVERED);
  const others = new Map<number, number>();
  const widths = widthsOf(FONT_METRICS.advances[weight]);
  let index = 0;
  for (const codePoint of COVERED) {
    const width = widths[index] ?? FONT_METRICS.averages[weight];
    index += 1;
    if (codePoint < DIRECT_LENGTH) direct[codePoint] = width;
    else others.set(codePoint, width);
  }
  direct[TAB] = direct[0x20] ?? 0;
  const of = (codePoint: number): number => {
    const known = direct[codePoint] ?? NOT_COVERED;
    if (known !== NOT_COVERED) return known;
    const remembered = others.get(codePoint);
    if (remembered !== undefined) return remembered;
    const guessed = guess(codePoint, weight);
    others.set(codePoint, guessed);
    return guessed;
  };
  return { direct, of };
}

const unpacked = new Map<FontWeight, Advances>();

/** Widths for a weight; unpacked when first asked for. */
export function advancesOf(weight: FontWeight): Advances {
  const known = unpacked.get(weight);
  if (known !== undefined) return known;
  const advances = unpack(weight);
  unpacked.set(weight, advances);
  return advances;
}

/** Characters that nothing is drawn for, whatever the font. */
const NEVER_DRAWN = /^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/** Whether a bundled font has a character; true as well for those that draw nothing. */
export function isCovered(codePoint: number): boolean {
  if (COVERED.has(codePoint) || EMOJI.has(codePoint)) return true;
  return NEVER_DRAWN.test(String.fromCodePoint(codePoint));
}

const FLAG_HALF = /^\p{Regional_Indicator}/u;
const PICTURE = /^\p{Extended_Pictographic}/u;
/** What asks for a picture in place of a sign: variation selector, joiner, skin tone, region tag. */
const PICTURE_REQUEST = /\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u;

/**
 * Whether a grapheme is drawn from the emoji font, as one glyph. Signs that the text font has too (⚡ ✔) come
 * from the text font unless the text asks for the picture (⚡ followed by U+FE0F).
 */
export function isEmoji(grapheme: string): boolean {
  if (FLAG_HALF.test(grapheme)) return true;
  if (!PICTURE.test(grapheme)) return false;
  const codePoint = grapheme.codePointAt(0) ?? 0;
  if (!EMOJI.has(codePoint)) return false;
  return !COVERED.has(codePoint) || PICTURE_REQUEST.test(grapheme);
}
