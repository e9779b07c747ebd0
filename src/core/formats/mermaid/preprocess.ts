import { isWordUnit } from './entities.ts';
import { findFrontMatter, frontMatterTitle } from './front-matter.ts';
import type { Source } from './source.ts';
import { cutRanges, errorAt, isSpaceUnit, lineEnd, skipSpaces } from './source.ts';
import type { JourneyError } from './types.ts';

/** A diagram without front matter, directives and comment lines, as the grammar sees it. Ends with `\n`. */
export interface Prepared {
  readonly text: string;
  /** Position in the source for a position in `text`. */
  readonly toSource: (offset: number) => number;
  readonly frontMatter: string | null;
  readonly frontMatterTitle: string | null;
}

type Ranges = [number, number][];

/** `%%{word … }%%` wherever it stands; anything else after `%%{` is an ordinary comment. */
function directiveRanges(text: string, from: number): { ranges: Ranges; unclosed: number } {
  const ranges: Ranges = [];
  for (let at = text.indexOf('%%{', from); at >= 0; ) {
    const word = skipSpaces(text, at + 3);
    if (!isWordUnit(text.charCodeAt(word))) {
      at = text.indexOf('%%{', at + 3);
      continue;
    }
    const close = text.indexOf('}%%', word);
    if (close < 0) return { ranges, unclosed: at };
    ranges.push([at, close + 3]);
    at = text.indexOf('%%{', close + 3);
  }
  return { ranges, unclosed: -1 };
}

/** Whole lines holding only a `%%` comment, each with the blank lines before it, as Mermaid removes them. */
function commentRanges(text: string): Ranges {
  const ranges: Ranges = [];
  let runStart = -1;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    let first = at;
    while (first < end && isSpaceUnit(text.charCodeAt(first))) first += 1;
    if (runStart < 0) runStart = at;
    if (first === end) {
      at = end + 1;
      continue;
    }
    if (text.startsWith('%%', first) && first + 2 < end && text.charAt(first + 2) !== '{') {
      ranges.push([runStart, Math.min(end + 1, text.length)]);
    }
    runStart = -1;
    at = end + 1;
  }
  return ranges;
}

/** Takes front matter, directives and comment lines away. Errors: `front-matter-unclosed`, `directive-unclosed`. */
export function prepare(
  source: Source,
): { ok: true; prepared: Prepared } | { ok: false; error: JourneyError } {
  const front = findFrontMatter(source.text);
  if (front.state === 'unclosed') {
    return { ok: false, error: errorAt(source, front.start, 'front-matter-unclosed') };
  }
  const bodyStart = front.state === 'found' ? front.end : 0;
  const { ranges, unclosed } = directiveRanges(source.text, bodyStart);
  if (unclosed >= 0) return { ok: false, error: errorAt(source, unclosed, 'directive-unclosed') };
  const body = cutRanges(source.text, bodyStart > 0 ? [[0, bodyStart], ...ranges] : ranges);
  const bare = cutRanges(body.text, commentRanges(body.text));
  return {
    ok: true,
    prepared: {
      text: `${bare.text}\n`,
      toSource: (offset) => Math.min(body.toOriginal(bare.toOriginal(offset)), source.text.length),
      frontMatter: front.state === 'found' ? front.raw : null,
      frontMatterTitle: front.state === 'found' ? frontMatterTitle(front.raw, front.indent) : null,
    },
  };
}
