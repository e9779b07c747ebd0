import type { JourneyAst, JourneySection, JourneyTask } from './types.ts';

/** What {@link plainLine} changed. */
export interface PlainLine {
  readonly text: string;
  readonly hadLineBreak: boolean;
  readonly hadControl: boolean;
  readonly wasTrimmed: boolean;
}

/** Every break JavaScript, YAML or an editor may see as a new line. */
const BREAKS = /[\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters other than a tab and the breaks. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** Makes one line without control characters or spaces round it: all a title, name or actor can hold. */
export function plainLine(text: string): PlainLine {
  const cleared = text.replace(CONTROLS, '');
  const trimmed = cleared.trim();
  const flat = trimmed.replace(BREAKS, ' ');
  return {
    text: flat.trim(),
    hadLineBreak: flat !== trimmed,
    hadControl: cleared !== text,
    wasTrimmed: trimmed !== cleared,
  };
}

/** As {@link plainLine} for a description: keeps lines, drops their indents and blank lines, as Mermaid does. */
export function plainLines(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .trim()
    .replace(/\n\s+/g, '\n');
}

/** Neutral score written when there is none. */
export const NEUTRAL_SCORE = 3;

/** The nearest whole score 1–5; halves go up; {@link NEUTRAL_SCORE} for NaN. */
export function scaleScore(score: number): number {
  return Number.isNaN(score) ? NEUTRAL_SCORE : Math.min(5, Math.max(1, Math.round(score)));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function normaliseTask(task: JourneyTask): JourneyTask {
  const score = scaleScore(task.score);
  const actors = task.actors.map((actor) => plainLine(actor).text);
  return { name: plainLine(task.name).text, score, scoreText: String(score), actors, line: 0 };
}

function normaliseSection(section: JourneySection): JourneySection {
  return { name: plainLine(section.name).text, tasks: section.tasks.map(normaliseTask), line: 0 };
}

/**
 * The form of a diagram that survives writing and reading: trimmed one-line texts, blank texts as null, whole scores
 * 1–5, no front matter, lines 0. Reading what `writeMermaidJourney` wrote and normalising gives the same value.
 */
export function normaliseJourney(journey: JourneyAst): JourneyAst {
  return {
    title: orNull(plainLine(journey.title ?? '').text),
    accTitle: orNull(plainLine(journey.accTitle ?? '').text),
    accDescription: orNull(plainLines(journey.accDescription ?? '')),
    frontMatter: null,
    sections: journey.sections.map(normaliseSection),
  };
}
