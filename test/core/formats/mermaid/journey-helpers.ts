import { parseMermaidJourney } from '../../../../src/core/formats/mermaid/parse-journey.ts';
import type {
  JourneyAst,
  JourneyError,
  JourneyNotice,
  JourneyTask,
} from '../../../../src/core/formats/mermaid/types.ts';

/** The diagram of a text that must be read. */
export function journeyOf(text: string): JourneyAst {
  const result = parseMermaidJourney(text);
  if (!result.ok) throw new Error(`${result.error.code} at line ${result.error.line}`);
  return result.journey;
}

/** The notices of a text that must be read. */
export function noticesOf(text: string): readonly JourneyNotice[] {
  const result = parseMermaidJourney(text);
  if (!result.ok) throw new Error(`${result.error.code} at line ${result.error.line}`);
  return result.notices;
}

/** The refusal of a text that must be refused. */
export function errorOf(text: string): JourneyError {
  const result = parseMermaidJourney(text);
  if (result.ok) throw new Error('The text was read.');
  return result.error;
}

/** The tasks of all sections. */
export function tasksOf(journey: JourneyAst): JourneyTask[] {
  return journey.sections.flatMap((section) => section.tasks);
}

/** The first task of a text with a line behind `journey`. */
export function taskOf(line: string): JourneyTask {
  const task = tasksOf(journeyOf(`journey\n${line}`))[0];
  if (task === undefined) throw new Error('There is no task.');
  return task;
}

/** Counts as the list of expected values gives them; the mean leaves NaN out and is null without a number. */
export function summaryOf(journey: JourneyAst): {
  sections: number;
  tasks: number;
  actors: number;
  mean: number | null;
} {
  const tasks = tasksOf(journey);
  const scores = tasks.map((task) => task.score).filter((score) => !Number.isNaN(score));
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    sections: journey.sections.length,
    tasks: tasks.length,
    actors: new Set(tasks.flatMap((task) => task.actors).filter((actor) => actor !== '')).size,
    mean: scores.length === 0 ? null : Math.round((sum / scores.length) * 10_000) / 10_000,
  };
}
