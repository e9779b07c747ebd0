import { encodeEntities, entityOf } from './entities.ts';
import { frontMatterTitle } from './front-matter.ts';
import { plainLine, plainLines, scaleScore } from './plain-text.ts';
import type { JourneyAst, JourneySection, JourneyTask } from './types.ts';

/** What the written text does not hold as it was. The list is closed. */
export type JourneyLossCode =
  /** A fractional score. params: `from`, `to`. */
  | 'score-rounded'
  /** A score outside 1–5 (rounded too when fractional). params: `from`, `to`. */
  | 'score-clamped'
  /** No number; the neutral score is written. params: `from` (the text as read, may be empty), `to`. */
  | 'score-missing'
  /** Line breaks became spaces. params: `field`. */
  | 'newline-to-space'
  /** Control characters were left out. params: `field`. */
  | 'control-removed'
  /** Spaces round a text were left out. params: `field`. */
  | 'spaces-trimmed'
  /** A section or task without a name, written as a blank one. params: `field`. */
  | 'empty-name'
  /** Front matter (other than its title) is not written. params: `lines`. */
  | 'front-matter-dropped'
  /** The text is read back here, but Mermaid itself refuses so long a diagram. params: `length`, `limit`. */
  | 'over-mermaid-limit';

/** Names of the fields in a loss. */
export type JourneyField = 'title' | 'acc-title' | 'acc-description' | 'section' | 'task' | 'actor';

/** One loss; at most one per code and field of a section or task. */
export interface Loss {
  readonly code: JourneyLossCode;
  /** 0-based index of the section; null for the whole diagram. */
  readonly section: number | null;
  /** 0-based index of the task in its section; null for the section itself. */
  readonly task: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Longest diagram Mermaid renders by default (`maxTextSize`), in UTF-16 units. */
export const MERMAID_TEXT_LIMIT = 50_000;

const BLANK = '#32;';

/** A task name starting like a keyword is broken so that Mermaid reads a task: `Title#32;search`. */
function breakKeyword(name: string): string {
  const spaced = /^(?:title|section)(?=\s)/i.exec(name)?.[0];
  if (spaced !== undefined)
    return spaced + entityOf(name.charAt(spaced.length)) + name.slice(spaced.length + 1);
  return /^(?:journey|acctitle|accdescr)/i.test(name) ? entityOf(name) + name.slice(1) : name;
}

class JourneyWriter {
  readonly lines: string[] = ['journey'];
  readonly losses: Loss[] = [];
  private readonly reported = new Set<string>();
  private section: number | null = null;
  private task: number | null = null;

  write(journey: JourneyAst): void {
    this.dropFrontMatter(journey.frontMatter);
    const title = this.plain(journey.title ?? '', 'title');
    if (title !== '') this.lines.push(`    title ${encodeEntities(title)}`);
    const accTitle = this.plain(journey.accTitle ?? '', 'acc-title');
    if (accTitle !== '') this.lines.push(`    accTitle: ${encodeEntities(accTitle)}`);
    this.writeDescription(journey.accDescription ?? '');
    journey.sections.forEach((section, index) => {
      this.section = index;
      this.task = null;
      this.writeSection(section);
    });
  }

  finish(): { text: string; losses: Loss[] } {
    const text = `${this.lines.join('\n')}\n`;
    this.section = null;
    this.task = null;
    if (text.length > MERMAID_TEXT_LIMIT) {
      this.lose('over-mermaid-limit', { length: text.length, limit: MERMAID_TEXT_LIMIT });
    }
    return { text, losses: this.losses };
  }

  private lose(code: JourneyLossCode, params: Loss['params']): void {
    const key = `${code} ${params.field ?? ''} ${this.section ?? ''} ${this.task ?? ''}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.losses.push({ code, section: this.section, task: this.task, params });
  }

  private dropFrontMatter(raw: string | null): void {
    if (raw === null) return;
    const lines = raw.split('\n').filter((line) => line.trim() !== '');
    const holdsOnlyTitle = lines.length === 1 && frontMatterTitle(lines[0] ?? '', '') !== null;
    if (lines.length > 0 && !holdsOnlyTitle) this.lose('front-matter-dropped', { lines: lines.length });
  }

  private plain(text: string, field: JourneyField): string {
    const plain = plainLine(text);
    if (plain.hadControl) this.lose('control-removed', { field });
    if (plain.hadLineBreak) this.lose('newline-to-space', { field });
    if (plain.wasTrimmed) this.lose('spaces-trimmed', { field });
    return plain.text;
  }

  private writeDescription(raw: string): void {
    const text = plainLines(raw);
    if (/(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(raw)) this.lose('control-removed', { field: 'acc-description' });
    if (raw.replace(/\r\n?/g, '\n') !== text) this.lose('spaces-trimmed', { field: 'acc-description' });
    if (text === '') return;
    if (!text.includes('\n')) {
      this.lines.push(`    accDescr: ${encodeEntities(text)}`);
      return;
    }
    const body = text.split('\n').map((line) => `        ${encodeEntities(line, { brace: true })}`);
    this.lines.push('    accDescr {', ...body, '    }');
  }

  private writeSection(section: JourneySection): void {
    const name = this.plain(section.name, 'section');
    const isImplied = name === '' && this.section === 0 && section.tasks.length > 0;
    if (name === '' && !isImplied) this.lose('empty-name', { field: 'section' });
    if (!isImplied) this.lines.push(`    section ${name === '' ? BLANK : encodeEntities(name)}`);
    section.tasks.forEach((task, index) => {
      this.task = index;
      this.writeTask(task);
    });
  }

  private writeTask(task: JourneyTask): void {
    const name = this.plain(task.name, 'task');
    if (name === '') this.lose('empty-name', { field: 'task' });
    const score = this.score(task);
    const actors = this.actors(task.actors);
    this.lines.push(`      ${name === '' ? BLANK : breakKeyword(encodeEntities(name))}: ${score}${actors}`);
  }

  private score({ score, scoreText }: JourneyTask): number {
    const to = scaleScore(score);
    if (Number.isNaN(score)) this.lose('score-missing', { from: scoreText, to });
    else if (score < 1 || score > 5) this.lose('score-clamped', { from: String(score), to });
    else if (to !== score) this.lose('score-rounded', { from: String(score), to });
    return to;
  }

  private actors(actors: readonly string[]): string {
    if (actors.length === 0) return '';
    const texts = actors.map((actor) => encodeEntities(this.plain(actor, 'actor'), { comma: true }));
    return `: ${texts.join(', ')}`.trimEnd();
  }
}

/**
 * Writes a diagram that Mermaid 11 and `parseMermaidJourney` read back as the same plain texts: signs of the grammar
 * become entities, keywords at the start of a task are broken, scores become whole numbers 1–5.
 *
 * @returns `text` with `\n` line breaks and one at the end, and every loss in the order of the diagram. Never throws.
 */
export function writeMermaidJourney(journey: JourneyAst): { text: string; losses: Loss[] } {
  const writer = new JourneyWriter();
  writer.write(journey);
  return writer.finish();
}
