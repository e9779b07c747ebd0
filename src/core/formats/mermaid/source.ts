import type { JourneyError, JourneyErrorCode } from './types.ts';
import { MAX_EXCERPT } from './types.ts';

/** `\r\n` and `\r` become `\n` and a byte order mark goes, as Mermaid does before it looks at anything. */
export function normaliseLineBreaks(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** White space of JavaScript's `\s`. */
export function isSpaceUnit(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 160) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** First position at or after `from` that holds no white space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpaceUnit(text.charCodeAt(at))) at += 1;
  return at;
}

/** End of the line holding `from`: the position of its `\n`, or the length of the text. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Shortens a text for a message, without cutting a surrogate pair. */
export function shorten(text: string, limit: number = MAX_EXCERPT): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 2);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1)}…`;
}

/** A text with its line table. */
export interface Source {
  readonly text: string;
  /** Position of the first unit of each line. */
  readonly lineStarts: readonly number[];
}

/** Builds the line table of a text whose line breaks are normalised. */
export function makeSource(text: string): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { text, lineStarts };
}

/** Index of the last entry not above `value`; `sorted` starts at or below it. */
function lastAtOrBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 1-based line and column of a position. */
export function placeOf(source: Source, offset: number): { line: number; column: number } {
  const index = lastAtOrBelow(source.lineStarts, offset);
  return { line: index + 1, column: offset - (source.lineStarts[index] ?? 0) + 1 };
}

/** A refusal at a position of the source. */
export function errorAt(
  source: Source,
  offset: number,
  code: JourneyErrorCode,
  params: JourneyError['params'] = {},
): JourneyError {
  const { line, column } = placeOf(source, offset);
  const start = source.lineStarts[line - 1] ?? 0;
  const end = lineEnd(source.text, start);
  const from = end - start <= MAX_EXCERPT ? start : Math.max(start, offset - MAX_EXCERPT / 2);
  return { code, line, column, excerpt: shorten(source.text.slice(from, end).trim()), params };
}

/** A text made by removing ranges from another one, with the way back to the positions of the latter. */
export interface Cut {
  readonly text: string;
  /** Position in the uncut text. */
  readonly toOriginal: (offset: number) => number;
}

/** Removes sorted, disjoint `[from, to)` ranges. */
export function cutRanges(text: string, ranges: readonly (readonly [number, number])[]): Cut {
  const parts: string[] = [];
  const cutStarts: number[] = [];
  const originalStarts: number[] = [];
  let length = 0;
  let at = 0;
  const keep = (to: number): void => {
    if (to <= at) return;
    parts.push(text.slice(at, to));
    cutStarts.push(length);
    originalStarts.push(at);
    length += to - at;
  };
  for (const [from, to] of ranges) {
    keep(from);
    at = to;
  }
  keep(text.length);
  return {
    text: parts.join(''),
    toOriginal: (offset) => {
      const index = lastAtOrBelow(cutStarts, offset);
      return (originalStarts[index] ?? 0) + offset - (cutStarts[index] ?? 0);
    },
  };
}
