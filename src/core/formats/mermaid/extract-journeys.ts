import { detectDiagramKind } from './diagram-kind.ts';
import { lineEnd, normaliseLineBreaks } from './source.ts';
import { type DiagramKind, MAX_DIAGRAM_LENGTH } from './types.ts';

/** One journey diagram found in a text. */
export interface ExtractedJourney {
  /** The diagram alone, for `parseMermaidJourney`; line breaks are `\n`. */
  readonly text: string;
  /** Lines of the file before the diagram's first line: add it to the lines of errors and tasks. */
  readonly lineOffset: number;
}

/** Another diagram that was passed over. */
export interface OtherDiagram {
  readonly kind: DiagramKind;
  /** 1-based line of its first line. */
  readonly line: number;
}

/** What {@link extractJourneys} found. */
export interface Extraction {
  /** `markdown`: the diagrams stood in fences. `plain`: the whole text is one diagram, or none. */
  readonly container: 'markdown' | 'plain';
  readonly journeys: readonly ExtractedJourney[];
  /** Mermaid diagrams of other kinds; for a plain text that is no journey, its own kind. */
  readonly others: readonly OtherDiagram[];
  /** True when the file holds more than {@link MAX_EXTRACTED} diagrams and the rest was left. */
  readonly truncated: boolean;
}

/** Most diagrams taken from one file. */
export const MAX_EXTRACTED = 1_000;

interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly isMermaid: boolean;
  /** Quote depth (`>`) of the opening line. */
  readonly depth: number;
}

/** Deeper quotes are not looked into. */
const MAX_QUOTE_DEPTH = 10;
/** A list mark that may stand before an opening fence. */
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/** The quote marks (`>`) a line starts with, at most `most`, and where the text behind the last one starts. */
function quoteMarks(line: string, most: number): { depth: number; end: number } {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < line.length && depth < most; at += 1) {
    const sign = line.charAt(at);
    if (sign === '>') {
      depth += 1;
      end = line.charAt(at + 1) === ' ' ? at + 2 : at + 1;
    } else if (sign !== ' ' && sign !== '\t') {
      break;
    }
  }
  return { depth, end };
}

/** Removes up to `depth` quote marks, keeping the indent of what follows the last one. */
function unquoted(line: string, depth: number): string {
  return line.slice(quoteMarks(line, depth).end);
}

function openingFence(line: string): Fence | null {
  if (!line.includes('```') && !line.includes('~~~')) return null;
  const { depth, end } = quoteMarks(line, MAX_QUOTE_DEPTH);
  const bare = line.slice(end).trim().replace(LIST_MARK, '');
  const run = /^(?:`{3,}|~{3,})/.exec(bare)?.[0];
  if (run === undefined) return null;
  const info = bare.slice(run.length).trim();
  if (run.startsWith('`') && info.includes('`')) return null;
  return { sign: run.charAt(0), length: run.length, isMermaid: /^\{?\.?mermaid(?![\w-])/i.test(info), depth };
}

/** A fence is closed by at least as many of the same sign, or by the end of its quote. */
function closes(fence: Fence, line: string): boolean {
  if (!line.includes(fence.sign)) return false;
  const bare = unquoted(line, fence.depth).trim();
  return bare.length >= fence.length && bare === fence.sign.repeat(bare.length);
}

interface Block {
  readonly text: string;
  readonly lineOffset: number;
}

/** The bodies of all mermaid fences, in order. One too large for the parser is cut just above its limit. */
function* mermaidFences(text: string): Generator<Block> {
  let fence: Fence | null = null;
  let body: string[] = [];
  let bodyLength = 0;
  let firstLine = 0;
  let lineIndex = 0;
  for (let at = 0; at < text.length; lineIndex += 1) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    at = end + 1;
    if (fence === null) {
      fence = openingFence(line);
      body = [];
      bodyLength = 0;
      firstLine = lineIndex + 1;
    } else if (closes(fence, line) || (fence.depth > 0 && quoteMarks(line, 1).depth === 0)) {
      if (fence.isMermaid) yield { text: body.join('\n'), lineOffset: firstLine };
      fence = null;
    } else if (fence.isMermaid && bodyLength <= MAX_DIAGRAM_LENGTH) {
      body.push(unquoted(line, fence.depth));
      bodyLength += line.length + 1;
    }
  }
  if (fence?.isMermaid === true) yield { text: body.join('\n'), lineOffset: firstLine };
}

function fromMarkdown(text: string): Extraction {
  const journeys: ExtractedJourney[] = [];
  const others: OtherDiagram[] = [];
  for (const block of mermaidFences(text)) {
    if (journeys.length + others.length >= MAX_EXTRACTED) {
      return { container: 'markdown', journeys, others, truncated: true };
    }
    const kind = detectDiagramKind(block.text);
    if (kind === 'journey') journeys.push(block);
    else others.push({ kind, line: block.lineOffset + 1 });
  }
  return { container: 'markdown', journeys, others, truncated: false };
}

function fromPlain(text: string): Extraction {
  const kind = detectDiagramKind(text);
  if (kind === 'journey') {
    return { container: 'plain', journeys: [{ text, lineOffset: 0 }], others: [], truncated: false };
  }
  return { container: 'plain', journeys: [], others: [{ kind, line: 1 }], truncated: false };
}

/**
 * Finds the journey diagrams of a text. Content decides: a text whose detector says journey and that holds no mermaid
 * fence is one diagram; else the mermaid fences (backticks or tildes, three or more, also in quotes and lists) are
 * looked through. An unclosed fence runs to the end. Fences inside another fence are sample text and are passed over.
 *
 * @param text the file, at most 50 MB (refused earlier by the caller)
 * @param fileName only settles the doubtful case: a `.mmd` or `.mermaid` file starting with `journey` is one diagram
 *   even if it holds something like a fence
 */
export function extractJourneys(text: string, fileName = ''): Extraction {
  const normal = normaliseLineBreaks(text);
  const plain = fromPlain(normal);
  if (plain.journeys.length > 0 && /\.(?:mmd|mermaid)$/i.test(fileName)) return plain;
  const markdown = fromMarkdown(normal);
  return markdown.journeys.length + markdown.others.length > 0 ? markdown : plain;
}
