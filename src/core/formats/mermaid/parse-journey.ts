import { kindAt, skipToContent } from './diagram-kind.ts';
import { decodeEntities, entityEnd, isWordUnit } from './entities.ts';
import { JourneyBuilder } from './journey-builder.ts';
import type { Prepared } from './preprocess.ts';
import { prepare } from './preprocess.ts';
import type { Source } from './source.ts';
import {
  errorAt,
  isSpaceUnit,
  lineEnd,
  makeSource,
  normaliseLineBreaks,
  placeOf,
  shorten,
  skipSpaces,
} from './source.ts';
import type { JourneyError, JourneyErrorCode, ParseResult } from './types.ts';
import { MAX_DIAGRAM_LENGTH, MAX_LINE_LENGTH } from './types.ts';

const HASH = 35;
const PERCENT = 37;
const COLON = 58;
const SEMICOLON = 59;

/** Position where a run of plain units ends: at a line break, `;`, bare `#` and, when asked, `:`. */
function runEnd(text: string, from: number, stopAtColon: boolean): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === SEMICOLON || (stopAtColon && unit === COLON)) return at;
    if (unit === HASH) {
      const end = entityEnd(text, at);
      if (end < 0) return at;
      at = end;
    } else {
      at += 1;
    }
  }
  return at;
}

/**
 * Reads statements the way Mermaid's lexer does: the first rule that fits at a position wins, keywords in any case,
 * and a statement needs no line of its own.
 */
class JourneyReader {
  private at: number;
  /** End of the last section name, to tell a colon in it from a line starting with one. */
  private sectionEnd = -1;
  private readonly text: string;

  private readonly source: Source;
  private readonly prepared: Prepared;
  private readonly out: JourneyBuilder;

  constructor(source: Source, prepared: Prepared, start: number, out: JourneyBuilder) {
    this.source = source;
    this.prepared = prepared;
    this.text = prepared.text;
    this.at = start;
    this.out = out;
  }

  /** Reads to the end; null when all went well. */
  readAll(): JourneyError | null {
    while (this.at < this.text.length) {
      const error = this.readOne();
      if (error !== null) return error;
    }
    return null;
  }

  private fail(at: number, code: JourneyErrorCode, params: JourneyError['params'] = {}): JourneyError {
    return errorAt(this.source, this.prepared.toSource(at), code, params);
  }

  private lineOf(at: number): number {
    return placeOf(this.source, this.prepared.toSource(at)).line;
  }

  private startsWithWord(word: string): boolean {
    return this.text.slice(this.at, this.at + word.length).toLowerCase() === word;
  }

  private skipLine(from: number): null {
    this.at = lineEnd(this.text, from);
    return null;
  }

  private readOne(): JourneyError | null {
    const { text, at } = this;
    const unit = text.charCodeAt(at);
    if (unit === PERCENT && text.charAt(at + 1) !== '{') {
      if (text.charAt(at + 1) !== '%') this.noticeComment(at);
      return this.skipLine(at);
    }
    if (text.startsWith('%%', at + 1) && text.charAt(at) !== '}') {
      if (!isSpaceUnit(unit)) this.noticeComment(at);
      return this.skipLine(at + 3);
    }
    if (isSpaceUnit(unit)) {
      this.at += 1;
      return null;
    }
    if (unit === HASH && entityEnd(text, at) < 0) {
      const lineStart = text.lastIndexOf('\n', at) + 1;
      const dropped = text.slice(at, lineEnd(text, at)).trim();
      if (skipSpaces(text, lineStart) < at)
        this.out.notice('text-after-hash-dropped', this.lineOf(at), dropped);
      return this.skipLine(at);
    }
    if (unit === SEMICOLON) return this.fail(at, 'syntax-semicolon');
    if (unit === COLON)
      return this.fail(at, at === this.sectionEnd ? 'colon-in-section' : 'task-without-name');
    const outcome = this.readKeyword();
    return outcome === undefined ? this.readTask() : outcome;
  }

  private noticeComment(at: number): void {
    const dropped = this.text.slice(at, lineEnd(this.text, at + 3)).trim();
    this.out.notice('line-read-as-comment', this.lineOf(at), dropped);
  }

  /** Undefined: no keyword here. */
  private readKeyword(): JourneyError | null | undefined {
    if (this.startsWithWord('journey')) {
      return isWordUnit(this.text.charCodeAt(this.at + 7))
        ? undefined
        : this.fail(this.at, 'journey-keyword-repeated');
    }
    if (this.startsWithWord('title')) return this.readTitle();
    if (this.startsWithWord('section')) return this.readSection();
    if (this.startsWithWord('acctitle')) return this.readAccTitle();
    if (this.startsWithWord('accdescr')) return this.readAccDescription();
    return undefined;
  }

  /** The text behind `keyword` and one white space (maybe a line break); undefined when there is none. */
  private keywordText(length: number, stopAtColon: boolean): string | undefined {
    const start = this.at + length + 1;
    if (!isSpaceUnit(this.text.charCodeAt(start - 1))) return undefined;
    const end = runEnd(this.text, start, stopAtColon);
    if (end === start) return undefined;
    this.at = end;
    return decodeEntities(this.text.slice(start, end));
  }

  private readTitle(): null | undefined {
    const start = this.at;
    const title = this.keywordText('title'.length, false);
    if (title === undefined) return undefined;
    this.out.setTitle(title, this.lineOf(start));
    return null;
  }

  private readSection(): JourneyError | null | undefined {
    const start = this.at;
    const name = this.keywordText('section'.length, true);
    if (name === undefined) return undefined;
    this.sectionEnd = this.at;
    const limit = this.out.addSection(name, this.lineOf(start));
    return limit === null ? null : this.fail(start, 'too-many-sections', { limit });
  }

  private readAccTitle(): null | undefined {
    const colon = skipSpaces(this.text, this.at + 'acctitle'.length);
    if (this.text.charCodeAt(colon) !== COLON) return undefined;
    const value = this.accValue(colon + 1);
    if (value !== '') this.out.accTitle = decodeEntities(value);
    return null;
  }

  /** One line, possibly the next one: Mermaid skips line breaks behind the colon. */
  private accValue(from: number): string {
    const start = skipSpaces(this.text, from);
    this.skipLine(start);
    return this.text.slice(start, this.at).trim();
  }

  private readAccDescription(): JourneyError | null | undefined {
    const sign = skipSpaces(this.text, this.at + 'accdescr'.length);
    if (this.text.charCodeAt(sign) === COLON) {
      const value = this.accValue(sign + 1);
      if (value !== '') this.out.accDescription = decodeEntities(value);
      return null;
    }
    if (this.text.charAt(sign) !== '{') return undefined;
    const close = this.text.indexOf('}', sign);
    if (close < 0) return this.fail(this.at, 'acc-descr-unclosed');
    const value = this.text.slice(sign + 1, close).trim();
    if (value !== '') this.out.accDescription = decodeEntities(value.replace(/\n\s+/g, '\n'));
    this.at = close + 1;
    return null;
  }

  private readTask(): JourneyError | null {
    const { text, at: start } = this;
    const nameEnd = runEnd(text, start, true);
    const stop = text.charCodeAt(nameEnd);
    if (stop === SEMICOLON) return this.fail(nameEnd, 'syntax-semicolon');
    if (stop === HASH) return this.fail(nameEnd, 'syntax-hash');
    if (stop !== COLON || text.startsWith('%%', nameEnd + 1)) return this.fail(start, 'task-without-colon');
    const dataEnd = runEnd(text, nameEnd + 1, false);
    if (dataEnd === nameEnd + 1) return this.fail(nameEnd, 'task-without-score');
    const line = this.lineOf(start);
    const pieces = text.slice(nameEnd + 1, dataEnd).split(':');
    const scoreText = (pieces[0] ?? '').trim();
    const actors = pieces[1]?.split(',').map((actor) => decodeEntities(actor.trim())) ?? [];
    if (pieces.length > 2)
      this.out.notice('text-after-third-colon-dropped', line, pieces.slice(2).join(':').trim());
    this.at = dataEnd;
    const name = decodeEntities(text.slice(start, nameEnd));
    const limit = this.out.addTask({ name, score: Number(scoreText), scoreText, actors, line });
    return limit === null ? null : this.fail(start, 'too-many-tasks', { limit });
  }
}

function refuse(error: JourneyError): ParseResult {
  return { ok: false, error };
}

/** The first line over the limit, if any. */
function findLongLine(source: Source): JourneyError | null {
  for (let index = 0; index < source.lineStarts.length; index += 1) {
    const start = source.lineStarts[index] ?? 0;
    const length = (source.lineStarts[index + 1] ?? source.text.length + 1) - 1 - start;
    if (length > MAX_LINE_LENGTH) {
      const excerpt = shorten(source.text.slice(start, start + MAX_LINE_LENGTH).trim());
      return {
        code: 'too-long-line',
        line: index + 1,
        excerpt,
        params: { limit: MAX_LINE_LENGTH, actual: length },
      };
    }
  }
  return null;
}

function notAJourney(source: Source, prepared: Prepared, start: number): JourneyError {
  const found = kindAt(prepared.text, start);
  const word = /^journey\b/i.exec(prepared.text.slice(start, start + 8))?.[0];
  const at = prepared.toSource(start);
  if (word !== undefined) return errorAt(source, at, 'journey-keyword-case', { word });
  return errorAt(source, at, 'not-a-journey', { found: found === 'journey' ? 'unknown' : found });
}

/**
 * Reads one Mermaid `journey` diagram as Mermaid 11 does, without running, fetching or rendering anything.
 *
 * Same outcome as Mermaid except: an unclosed directive is an error instead of swallowing the rest; a directive always
 * ends at `}%%`; blank lines before the front matter, an empty front matter, a bare `%%` line before `journey` and
 * an `accTitle:` or `accDescr:` at the very end are accepted; quotes in tags are not rewritten; a line holding "style"
 * or "classDef" loses no `;`; entities are decoded.
 *
 * @param text one diagram, at most {@link MAX_DIAGRAM_LENGTH} UTF-16 units; any line breaks, with or without a BOM
 * @returns the diagram, or the first error with its place; never throws. Time is linear in the length.
 */
export function parseMermaidJourney(text: string): ParseResult {
  if (text.length > MAX_DIAGRAM_LENGTH) {
    const params = { limit: MAX_DIAGRAM_LENGTH, actual: text.length };
    return refuse({ code: 'too-large', line: 1, excerpt: '', params });
  }
  const source = makeSource(normaliseLineBreaks(text));
  const longLine = findLongLine(source);
  if (longLine !== null) return refuse(longLine);
  const preparation = prepare(source);
  if (!preparation.ok) return refuse(preparation.error);
  const { prepared } = preparation;
  const start = skipToContent(prepared.text, 0);
  const bodyStart = start + 'journey'.length;
  if (!prepared.text.startsWith('journey', start) || isWordUnit(prepared.text.charCodeAt(bodyStart))) {
    return refuse(notAJourney(source, prepared, start));
  }
  const builder = new JourneyBuilder();
  const error = new JourneyReader(source, prepared, bodyStart, builder).readAll();
  return error === null ? builder.finish(prepared.frontMatter, prepared.frontMatterTitle) : refuse(error);
}
