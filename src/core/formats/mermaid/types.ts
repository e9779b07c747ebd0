/** Types and limits of the Mermaid `journey` reader and writer. Nothing here touches the document model. */

/** One task line. `name` keeps its trailing spaces, as in Mermaid; entities such as `#59;` are decoded. */
export interface JourneyTask {
  readonly name: string;
  /** JavaScript `Number(scoreText)`: may be NaN, 0, negative, fractional or infinite. The documented scale is 1–5. */
  readonly score: number;
  /** The score as written, trimmed, never decoded. Empty when it was blank. */
  readonly scoreText: string;
  /** Trimmed actors in written order, repeats kept. `Go: 5` gives none, `Go: 5:` gives one empty actor. */
  readonly actors: readonly string[];
  /** 1-based line of the task in the text given to the parser. */
  readonly line: number;
}

/** One `section` line and its tasks. Tasks before any section are in a first section with an empty name. */
export interface JourneySection {
  /** Keeps its inner and trailing spaces. A repeated name is a new section. */
  readonly name: string;
  readonly tasks: readonly JourneyTask[];
  /** 1-based line of the `section` word, or of the first task when the section is implied. */
  readonly line: number;
}

/** A whole `journey` diagram. */
export interface JourneyAst {
  /** The last `title` of the body, else the `title:` of the front matter, else null. */
  readonly title: string | null;
  readonly accTitle: string | null;
  /** May hold several lines (`\n`) when written with braces. */
  readonly accDescription: string | null;
  /** Raw YAML between the `---` lines, without them; null when there is none. Never evaluated. */
  readonly frontMatter: string | null;
  readonly sections: readonly JourneySection[];
}

/** Kinds of Mermaid diagram named in `not-a-journey`. `empty`: no text at all; `unknown`: not Mermaid as far as seen. */
export type DiagramKind =
  | 'journey'
  | 'flowchart'
  | 'sequence'
  | 'class'
  | 'state'
  | 'er'
  | 'gantt'
  | 'pie'
  | 'mindmap'
  | 'timeline'
  | 'gitgraph'
  | 'quadrant'
  | 'requirement'
  | 'c4'
  | 'xychart'
  | 'sankey'
  | 'block'
  | 'packet'
  | 'kanban'
  | 'architecture'
  | 'radar'
  | 'treemap'
  | 'other-mermaid'
  | 'empty'
  | 'unknown';

/** Why a text is refused. The list is closed. */
export type JourneyErrorCode =
  /** params: `found` (DiagramKind). */
  | 'not-a-journey'
  /** `JOURNEY` or `Journey`: the keyword must be in lower case. params: `word`. */
  | 'journey-keyword-case'
  /** A `;` outside an entity. */
  | 'syntax-semicolon'
  /** A bare `#` in a task name (elsewhere the rest of the line is dropped, with a notice). */
  | 'syntax-hash'
  /** A second `journey` word where a line starts, e.g. a task named "journey home". */
  | 'journey-keyword-repeated'
  /** A line that is no keyword and has no `:`. */
  | 'task-without-colon'
  /** `Task:` with nothing at all behind the colon. */
  | 'task-without-score'
  /** A line starting with `:`. */
  | 'task-without-name'
  /** `section A: B`. */
  | 'colon-in-section'
  /** The first line is `---` but no closing `---` follows. */
  | 'front-matter-unclosed'
  /** `%%{` without `}%%`. */
  | 'directive-unclosed'
  /** `accDescr {` without `}`. */
  | 'acc-descr-unclosed'
  /** params: `limit`, `actual` (UTF-16 units of the whole diagram). */
  | 'too-large'
  /** params: `limit` (tasks in the diagram). */
  | 'too-many-tasks'
  /** params: `limit` (sections in the diagram). */
  | 'too-many-sections'
  /** params: `limit`, `actual` (UTF-16 units of the line). */
  | 'too-long-line';

/** A refusal, with the place to show. */
export interface JourneyError {
  readonly code: JourneyErrorCode;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units; absent when the whole text or line is meant. */
  readonly column?: number;
  /** At most 80 units of the line around the place; may be empty. Plain text: never to be used as markup. */
  readonly excerpt: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Text Mermaid silently ignores, which an importer should tell the user about. The list is closed. */
export type JourneyNoticeCode =
  /** Text after a bare `#` behind a title, section or score. */
  | 'text-after-hash-dropped'
  /** Text after the third `:` of a task. */
  | 'text-after-third-colon-dropped'
  /** A line that looks like a task but is a comment (`% of sales: 5`, `a%%b: 5`). */
  | 'line-read-as-comment'
  /** An earlier title that a later one replaced. */
  | 'title-replaced';

/** One ignored text. */
export interface JourneyNotice {
  readonly code: JourneyNoticeCode;
  /** 1-based. */
  readonly line: number;
  /** The ignored text, at most 80 units. */
  readonly text: string;
}

/** Outcome of {@link parseMermaidJourney}: never an exception. At most {@link MAX_NOTICES} notices. */
export type ParseResult =
  | { readonly ok: true; readonly journey: JourneyAst; readonly notices: readonly JourneyNotice[] }
  | { readonly ok: false; readonly error: JourneyError };

/** Longest diagram, in UTF-16 units. */
export const MAX_DIAGRAM_LENGTH = 1_048_576;
/** Most tasks in one diagram. */
export const MAX_TASKS = 20_000;
/** Most sections in one diagram. */
export const MAX_SECTIONS = 20_000;
/** Longest line, in UTF-16 units. */
export const MAX_LINE_LENGTH = 100_000;
/** Most notices reported for one diagram. */
export const MAX_NOTICES = 200;
/** Longest excerpt of a message, in UTF-16 units. */
export const MAX_EXCERPT = 80;
