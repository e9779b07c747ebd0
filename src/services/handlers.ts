/** The services behind the contract's methods. */
import type { Capabilities } from '../contract/capabilities.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { ContractError } from '../contract/error-codes.ts';
import type { Language } from '../contract/methods.ts';
import type { Exports } from './exports.ts';
import type { Imports } from './imports.ts';
import type { Maps } from './maps.ts';
import type { Memory } from './memory.ts';
import type { NativeDialogs } from './ports/native-dialogs.ts';
import type { Templates } from './ports/templates.ts';
import type { Projects } from './projects.ts';
import { asContractError } from './store-failures.ts';

export interface HandlerParts {
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly systemLanguage: Language;
  readonly memory: Memory;
  readonly projects: Projects;
  readonly maps: Maps;
  readonly templates: Templates;
  readonly exports: Exports;
  readonly imports: Imports;
  readonly dialogs: NativeDialogs | null;
}

/** How many of the latest transactions an opened map brings along. */
const historyLength = 200;

export function createHandlers(parts: HandlerParts): Handlers {
  const { memory, projects, maps, templates, exports, imports, dialogs } = parts;
  return withContractErrors({
    'app.info': () => ({
      version: parts.version,
      capabilities: parts.capabilities,
      project: projects.current.summary,
      settings: memory.state.settings,
      systemLanguage: parts.systemLanguage,
    }),
    'settings.set': (input) => memory.changeSettings(defined(input)),
    'project.recent': () => ({ projects: projects.recent() }),
    'project.create': ({ title, path }) => projects.create(title, path),
    'project.open': ({ path }) => projects.open(path),
    'project.choose': async ({ purpose }) => {
      if (dialogs === null) throw new ContractError('unsupportedHere');
      return { path: await dialogs.chooseProject(purpose) };
    },
    'maps.list': () => ({ maps: maps.list() }),
    'maps.create': ({ templateId, language, title }) => ({ mapId: maps.create(templateId, language, title) }),
    'maps.duplicate': ({ mapId, title }) => ({ mapId: maps.duplicate(mapId, title) }),
    'maps.remove': ({ mapId }) => {
      maps.remove(mapId);
      return {};
    },
    'maps.restore': ({ mapId }) => {
      maps.restore(mapId);
      return {};
    },
    'templates.list': ({ language }) => ({ templates: [...templates.list(language)] }),
    'map.open': ({ mapId }) => {
      const { documents, summary } = projects.current;
      const { kind, seq, records } = documents.open(mapId);
      const history = documents.history(mapId, historyLength);
      return { mapId, projectPath: summary.path, kind, seq, records: [...records.values()], history };
    },
    'map.commit': ({ mapId, projectPath, baseSeq, transaction }) => {
      const { documents, summary } = projects.current;
      if (projectPath !== undefined && projectPath !== summary.path) throw new ContractError('notFound');
      return { seq: documents.commit(mapId, baseSeq, transaction) };
    },
    'export.start': ({ mapId, options }) => ({ jobId: exports.start(mapId, options) }),
    'export.cancel': ({ jobId }) => {
      exports.cancel(jobId);
      return {};
    },
    'export.save': async ({ jobId }) => ({ path: await exports.save(jobId) }),
    'import.preview': (input) => imports.preview(input),
    'import.run': (input) => imports.run(input),
  });
}

/** Storage and files throw errors of their own; outside they are the contract's. */
function withContractErrors(handlers: Handlers): Handlers {
  const wrapped = Object.entries(handlers).map(([name, handler]) => {
    const run = handler as (input: unknown) => unknown;
    const translated = async (input: unknown): Promise<unknown> => {
      try {
        return await run(input);
      } catch (error) {
        throw asContractError(error);
      }
    };
    return [name, translated];
  });
  return Object.fromEntries(wrapped) as Handlers;
}

/** Without the keys whose value is undefined: they mean "not said". */
function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]: Exclude<Value[Key], undefined> };
}
