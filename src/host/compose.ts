/**
 * Puts the program together: adapters into services, services behind the contract. Electron, the Node host, the CLI and
 * the tests all get the same Host from here; what differs between them comes in as options.
 */
import { randomUUID } from 'node:crypto';
import hostWordsEn from '../../assets/locales/en/host.json' with { type: 'json' };
import hostWordsRu from '../../assets/locales/ru/host.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import type { Capabilities } from '../contract/capabilities.ts';
import { createDispatcher, type Dispatch } from '../contract/dispatcher.ts';
import type { HostEvent } from '../contract/events.ts';
import type { Language } from '../contract/methods.ts';
import { projectPlaces } from '../infra/files/project-places.ts';
import { settingsFile } from '../infra/files/settings-file.ts';
import { sqliteProjectStores } from '../infra/sqlite/sqlite-project-stores.ts';
import { Exports } from '../services/exports.ts';
import { createHandlers } from '../services/handlers.ts';
import { Images } from '../services/images.ts';
import { Imports } from '../services/imports.ts';
import { Maps } from '../services/maps.ts';
import { Memory } from '../services/memory.ts';
import type { Maker } from '../services/new-maps.ts';
import type { NativeDialogs as NativeDialogsPort } from '../services/ports/native-dialogs.ts';
import type { Surroundings } from '../services/ports/surroundings.ts';
import { Projects } from '../services/projects.ts';
import { asContractError } from '../services/store-failures.ts';
import { Thumbnails } from '../services/thumbnails.ts';
import { composeDocumentAdapters, type WorkerUrls as WorkerUrlsOfAdapters } from './document-adapters.ts';
import { eventChannel } from './event-channel.ts';
import { type HostResources, hostResources } from './resources.ts';

export type NativeDialogs = NativeDialogsPort;
export type WorkerUrls = WorkerUrlsOfAdapters;

export interface HostOptions {
  /** The user's own: settings, and the projects that were not put elsewhere. */
  readonly dataFolder: string;
  /** The program's `assets`. */
  readonly assetsFolder: string;
  readonly capabilities: Capabilities;
  readonly systemLanguage: Language;
  /** Where the code of worker threads is; it has another name in a packaged program. */
  readonly workerUrls: WorkerUrls;
  readonly dialogs?: NativeDialogs;
  /** A project to open instead of the last one. */
  readonly projectPath?: string;
  /** Takes lines for a log: ids, codes and what the program did wrong, never what people wrote. */
  readonly log: (line: string) => void;
}

export interface Host {
  readonly dispatch: Dispatch;
  /** Events from now on; returns a function that ends it. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  readonly resources: HostResources;
  /** Cancels what runs and closes the project. */
  close(): Promise<void>;
}

/** @throws ContractError when the project can't be opened: it says why. */
export async function composeHost(options: HostOptions): Promise<Host> {
  const { capabilities, systemLanguage, log } = options;
  const dialogs = options.dialogs ?? null;
  const newId = (): string => randomUUID();
  const onInternalError = (error: unknown): void => {
    log(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  const events = eventChannel(onInternalError);
  const surroundings: Surroundings = {
    now: Date.now,
    newId,
    systemLanguage,
    defaultProjectTitle: (language) =>
      (language === 'ru' ? hostWordsRu : hostWordsEn).host.defaultProjectTitle,
    log,
  };
  const { templates, exporter, importers, thumbnailDrawer, closeAdapters } = composeDocumentAdapters(options);
  const memory = new Memory(settingsFile(options.dataFolder));
  const projects = new Projects({
    stores: sqliteProjectStores(),
    places: projectPlaces(options.dataFolder),
    memory,
    templates,
    surroundings,
    emit: events.emit,
  });
  const maker = (): Maker => ({ newId, at: Date.now(), author: memory.state.settings.authorName });
  const maps = new Maps(projects, templates, maker, log);
  const imports = new Imports(projects, importers, maker);
  const exports = new Exports({ projects, exporter, dialogs, newId, emit: events.emit, log });
  const thumbnails = new Thumbnails(projects, templates, thumbnailDrawer);
  const handlers = createHandlers({
    version: packageJson.version,
    capabilities,
    systemLanguage,
    memory,
    projects,
    maps,
    templates,
    exports,
    imports,
    dialogs,
  });

  try {
    projects.openFirst(options.projectPath ?? null);
  } catch (error) {
    await closeAdapters();
    throw asContractError(error);
  }
  return {
    dispatch: createDispatcher(handlers, onInternalError),
    subscribe: events.subscribe,
    resources: hostResources({ images: new Images(projects), thumbnails, exports, onInternalError }),
    async close() {
      exports.cancelAll();
      await closeAdapters();
      projects.close();
    },
  };
}
