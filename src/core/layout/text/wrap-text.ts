import { graphemesOf } from './graphemes.ts';
import { lineHeight, textUnits, unitsToPixels } from './measure-text.ts';
import { assertTextSize, type TextStyle } from './text-style.ts';

export interface WrapOptions {
  /** Most lines to keep, at least 1; no limit when absent. */
  readonly maxLines?: number;
  /** Width of the first line in px, at most `maxWidth`: something stands beside it. `maxWidth` when absent. */
  readonly firstWidth?: number;
}

export interface WrappedText {
  /** The lines from top to bottom, without the spaces they were broken at. Blank text has none. */
  readonly lines: readonly string[];
  /** Width of the widest line in px. */
  readonly width: number;
  /** Height of all lines in px. */
  readonly height: number;
  /** Whether lines were cut off; the last one then ends with an ellipsis. */
  readonly truncated: boolean;
}

const ELLIPSIS = '…';
const PARAGRAPH_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** Spaces a line may break at: not the no-break ones (U+00A0, U+2007, U+202F). */
const SPACES = ' \\t\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u205F\\u3000';
const WORD = new RegExp(`[^${SPACES}]+`, 'gu');
const BLANK = new RegExp(`[${SPACES}\\n\\v\\f\\r\\u0085\\u2028\\u2029]`);

const IDEOGRAPHS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const OPENING = '「『（〈《【〔［｛';
const CLOSING = '」』）〉》】〕］｝、。，．：；！？ー々';
/** Half-width voicing marks are letters to Unicode, yet belong to the kana before them. */
const NEVER_FIRST = `[${CLOSING}\\uFF9E\\uFF9F]`;

/**
 * Where a word may be broken:
 * - after a hyphen, dash or slash with two characters or more on each side that are not figures: not in "2-й",
 *   "10–15", "A/B", "https:/";
 * - after a soft hyphen or a zero-width space;
 * - around ideographs, yet not before closing or after opening punctuation.
 */
const BREAK_OPPORTUNITY = new RegExp(
  [
    '(?<=[^\\s\\d]{2}[-\\u2010\\u2013\\u2014/])(?=[^\\s\\d\\-/\\p{M}\\u200D][^\\s\\d])',
    '(?<=[\\u00AD\\u200B])(?=[^\\p{M}\\u200D])',
    `(?<=[${IDEOGRAPHS}${CLOSING}])(?!${NEVER_FIRST})(?=[\\p{L}\\p{N}${OPENING}])`,
    `(?<=[\\p{L}\\p{N}])(?!${NEVER_FIRST})(?=[${IDEOGRAPHS}${OPENING}])`,
  ].join('|'),
  'u',
);

/** No word without one of these can be broken; most have none, and finding that out is much cheaper. */
const MAY_BREAK = /[-\u2010\u2013\u2014/\u00AD\u200B\u2E80-\uFFFF]/;

function withoutTrailing(text: string, unwanted: RegExp): string {
  let end = text.length;
  // A loop and not /…+$/, which takes quadratic time on a long run of spaces inside the text.
  while (end > 0 && unwanted.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Fills lines one after another; takes pieces of text that must not be broken while they fit on a line. */
class LineFiller {
  readonly lines: string[] = [];
  readonly #style: TextStyle;
  readonly #maxWidth: number;
  readonly #firstWidth: number;
  readonly #maxLines: number;
  #line = '';
  #units = 0;

  constructor(style: TextStyle, maxWidth: number, firstWidth: number, maxLines: number) {
    this.#style = style;
    this.#maxWidth = maxWidth;
    this.#firstWidth = firstWidth;
    this.#maxLines = maxLines;
  }

  /** One line more than wanted is enough to know that text has to be cut. */
  get isOverfull(): boolean {
    return this.lines.length > this.#maxLines;
  }

  addParagraph(paragraph: string): void {
    let end = 0;
    for (const { 0: word, index } of paragraph.matchAll(WORD)) {
      const between = paragraph.slice(end, index);
      end = index + word.length;
      // Runs of spaces count as one, as they do in SVG and HTML.
      let gap = between.length === 1 && between !== '\t' ? between : ' ';
      for (const piece of MAY_BREAK.test(word) ? word.split(BREAK_OPPORTUNITY) : [word]) {
        this.#place(piece, gap);
        if (this.isOverfull) return;
        gap = '';
      }
    }
    this.#endLine();
  }

  /** Cuts the lines to the number wanted and ends the last one with an ellipsis. */
  truncate(): void {
    const last = this.lines[this.#maxLines - 1] ?? '';
    this.lines.length = this.#maxLines - 1;
    this.lines.push(this.#withEllipsis(last));
  }

  #unitsOf(text: string): number {
    return textUnits(text, this.#style.weight);
  }

  #fits(units: number): boolean {
    const width = this.lines.length === 0 ? this.#firstWidth : this.#maxWidth;
    return unitsToPixels(units, this.#style.size) <= width;
  }

  /** Whether the narrower first line alone keeps a word from standing whole. */
  #fitsBelow(units: number): boolean {
    return this.lines.length === 0 && unitsToPixels(units, this.#style.size) <= this.#maxWidth;
  }

  #place(piece: string, gap: string): void {
    const units = this.#unitsOf(piece);
    if (this.#line !== '') {
      const gapUnits = this.#unitsOf(gap);
      if (this.#fits(this.#units + gapUnits + units)) {
        this.#append(gap + piece, gapUnits + units);
        return;
      }
      this.#endLine();
    }
    if (!this.#fits(units) && this.#fitsBelow(units)) this.#endLine();
    if (this.#fits(units)) this.#append(piece, units);
    else this.#placeByGrapheme(piece);
  }

  #placeByGrapheme(piece: string): void {
    for (const grapheme of graphemesOf(piece)) {
      const units = this.#unitsOf(grapheme);
      if (this.#line !== '' && !this.#fits(this.#units + units)) {
        this.#endLine();
        if (this.isOverfull) return;
      }
      this.#append(grapheme, units);
    }
  }

  #append(text: string, units: number): void {
    this.#line += text;
    this.#units += units;
  }

  #endLine(): void {
    this.lines.push(this.#line);
    this.#line = '';
    this.#units = 0;
  }

  #withEllipsis(line: string): string {
    let units = this.#unitsOf(ELLIPSIS);
    let kept = '';
    for (const grapheme of graphemesOf(line)) {
      units += this.#unitsOf(grapheme);
      if (!this.#fits(units)) break;
      kept += grapheme;
    }
    return withoutTrailing(kept, /[\s…]/) + ELLIPSIS;
  }
}

/**
 * Breaks text into lines no wider than `maxWidth` px. A single grapheme that is wider stands on a line of its own.
 *
 * Line breaks in the text are kept, except at its end. Lines break at spaces, after hyphens and slashes, and
 * between ideographs; a word wider than a whole line is broken between graphemes, with no hyphen added. No-break
 * spaces hold. Runs of spaces become one space. Takes time in proportion to the length of the text.
 *
 * A word that fits on any line but a narrower first one leaves that one empty.
 *
 * @param maxWidth px, at least 0; may be infinite.
 * @throws {RangeError} when the size is not a finite number above 0, `maxWidth` is negative or not a number,
 * or `maxLines` is not a whole number of at least 1.
 */
export function wrapText(
  text: string,
  style: TextStyle,
  maxWidth: number,
  options: WrapOptions = {},
): WrappedText {
  const { maxLines = Number.POSITIVE_INFINITY, firstWidth = maxWidth } = options;
  assertTextSize(style.size);
  if (!(maxWidth >= 0)) throw new RangeError(`A width to wrap to has to be at least 0, got ${maxWidth}`);
  if (!(maxLines === Number.POSITIVE_INFINITY || (Number.isInteger(maxLines) && maxLines >= 1))) {
    throw new RangeError(`A number of lines has to be a whole number of at least 1, got ${maxLines}`);
  }
  const filler = new LineFiller(style, maxWidth, Math.min(firstWidth, maxWidth), maxLines);
  const visible = withoutTrailing(text, BLANK);
  for (const paragraph of visible === '' ? [] : visible.split(PARAGRAPH_END)) {
    filler.addParagraph(paragraph);
    if (filler.isOverfull) break;
  }
  const truncated = filler.isOverfull;
  if (truncated) filler.truncate();
  const units = filler.lines.reduce((widest, line) => Math.max(widest, textUnits(line, style.weight)), 0);
  return {
    lines: filler.lines,
    width: unitsToPixels(units, style.size),
    height: filler.lines.length * lineHeight(style.size),
    truncated,
  };
}
