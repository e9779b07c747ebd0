import { documentProblems } from '../../core/rules/document-rules.ts';
import { recordsOf } from '../../core/store/records.ts';
import {
  ProjectDamagedError,
  type ProjectStore,
  type StoredDocument,
} from '../../services/ports/project-store.ts';
import type { CommandContext, CommandResult } from './cli-command.ts';
import { absolutePath, neededOption, positionals } from './given-arguments.ts';
import { withServices } from './open-services.ts';

/** A person reads no more; programs get all of them. */
const mostLines = 50;

export function runCheck(context: CommandContext): Promise<CommandResult> {
  return withServices(context, ({ projects }) => {
    const { given, tell } = context;
    positionals(context, []);
    const project = projects.open(absolutePath(neededOption(given, 'project')));
    const { store } = projects.current.connection;
    const report = store.checkIntegrity();
    const rules = report.ok
      ? store.listDocuments().flatMap((document) => ruleProblems(context, store, document))
      : [];
    const problems = [...report.problems, ...rules];
    const { records, transactions, images } = report;
    const documents = report.ok ? store.listDocuments().length : null;
    const json = {
      project,
      good: problems.length === 0,
      documents,
      records,
      transactions,
      images,
      problems,
    };
    if (problems.length === 0) {
      return { lines: [tell('cli.check.good', { records, transactions, images })], json };
    }
    const left = problems.length - mostLines;
    const more = left > 0 ? [tell('cli.check.more', { left })] : [];
    const lines = [
      tell('cli.check.bad'),
      ...problems.slice(0, mostLines).map((line) => `  ${line}`),
      ...more,
    ];
    return { lines, json, good: false };
  });
}

/** The rules of the program itself, which the storage knows nothing of. */
function ruleProblems({ tell }: CommandContext, store: ProjectStore, document: StoredDocument): string[] {
  // A document that was made and never filled is not there for anybody.
  if (document.kind === 'map' && document.seq === 0) return [];
  try {
    const records = recordsOf(store.readRecords(document.id));
    return documentProblems(records, document.kind).map(({ recordId, key, detail }) => {
      return `${document.id}/${recordId}: ${tell(key, { detail: detail ?? '' })}`;
    });
  } catch (error) {
    if (error instanceof ProjectDamagedError) return [error.detail];
    throw error;
  }
}
