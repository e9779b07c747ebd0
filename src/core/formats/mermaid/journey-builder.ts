import { shorten } from './source.ts';
import type { JourneyNotice, JourneyNoticeCode, JourneySection, JourneyTask, ParseResult } from './types.ts';
import { MAX_NOTICES, MAX_SECTIONS, MAX_TASKS } from './types.ts';

interface OpenSection extends JourneySection {
  readonly tasks: JourneyTask[];
}

/** Collects what the reader finds. Counts are limited; notices beyond {@link MAX_NOTICES} are left out. */
export class JourneyBuilder {
  accTitle: string | null = null;
  accDescription: string | null = null;
  private title: string | null = null;
  private taskCount = 0;
  private readonly sections: OpenSection[] = [];
  private readonly notices: JourneyNotice[] = [];

  notice(code: JourneyNoticeCode, line: number, text: string): void {
    if (this.notices.length < MAX_NOTICES) this.notices.push({ code, line, text: shorten(text) });
  }

  setTitle(title: string, line: number): void {
    if (this.title !== null) this.notice('title-replaced', line, this.title.trim());
    this.title = title;
  }

  /** Null, or the limit that was reached. */
  addSection(name: string, line: number): number | null {
    if (this.sections.length >= MAX_SECTIONS) return MAX_SECTIONS;
    this.sections.push({ name, line, tasks: [] });
    return null;
  }

  /** Null, or the limit that was reached. */
  addTask(task: JourneyTask): number | null {
    if (this.taskCount >= MAX_TASKS) return MAX_TASKS;
    this.taskCount += 1;
    if (this.sections.length === 0) this.sections.push({ name: '', line: task.line, tasks: [] });
    this.sections.at(-1)?.tasks.push(task);
    return null;
  }

  finish(frontMatter: string | null, frontMatterTitle: string | null): ParseResult {
    const title = this.title ?? frontMatterTitle;
    const { accTitle, accDescription, sections, notices } = this;
    return { ok: true, journey: { title, accTitle, accDescription, frontMatter, sections }, notices };
  }
}
