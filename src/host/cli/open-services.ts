/** The services that commands need, without a window: nothing is remembered between runs, and no project is opened unasked. */
import { randomUUID } from 'node:crypto';
import type { HostEvent } from '../../contract/events.ts';
import { userDataFolder } from '../../infra/files/data-folder.ts';
import { projectPlaces } from '../../infra/files/project-places.ts';
import { sqliteProjectStores } from '../../infra/sqlite/sqlite-project-stores.ts';
import { Exports } from '../../services/exports.ts';
import { Imports } from '../../services/imports.ts';
import { Maps } from '../../services/maps.ts';
import { Memory } from '../../services/memory.ts';
import type { Maker } from '../../services/new-maps.ts';
import type { ProjectPlaces } from '../../services/ports/project-places.ts';
import type { RememberedState } from '../../services/ports/settings-file.ts';
import { Projects } from '../../services/projects.ts';
import { composeDocumentAdapters, type DocumentAdapters } from '../document-adapters.ts';
import { eventChannel } from '../event-channel.ts';
import type { CommandContext } from './cli-command.ts';
import { workerUrls } from './worker-urls.ts';

export interface CliServices extends Pick<DocumentAdapters, 'templates' | 'importers' | 'exporter'> {
  readonly places: ProjectPlaces;
  readonly projects: Projects;
  readonly maps: Maps;
  readonly imports: Imports;
  readonly exports: Exports;
  readonly newId: () => string;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** Runs something with the services and closes them after it, whatever happened. */
export async function withServices<Result>(
  context: CommandContext,
  use: (services: CliServices) => Promise<Result> | Result,
): Promise<Result> {
  const { services, close } = openServices(context);
  try {
    return await use(services);
  } finally {
    await close();
  }
}

function openServices({ assetsFolder, language, terminal }: CommandContext): {
  services: CliServices;
  close: () => Promise<void>;
} {
  const log = (line: string): void => terminal.error(line);
  const newId = (): string => randomUUID();
  const events = eventChannel((error) => log(error instanceof Error ? error.message : String(error)));
  const adapters = composeDocumentAdapters({ assetsFolder, workerUrls });
  const places = projectPlaces(userDataFolder());
  const projects = new Projects({
    stores: sqliteProjectStores(),
    places,
    memory: new Memory(forgetful()),
    templates: adapters.templates,
    surroundings: { now: Date.now, newId, systemLanguage: language, defaultProjectTitle: () => '', log },
    emit: events.emit,
  });
  const maker = (): Maker => ({ newId, at: Date.now(), author: '' });
  const services: CliServices = {
    ...adapters,
    places,
    projects,
    maps: new Maps(projects, adapters.templates, maker, log),
    imports: new Imports(projects, adapters.importers, maker),
    exports: new Exports({
      projects,
      exporter: adapters.exporter,
      dialogs: null,
      newId,
      emit: events.emit,
      log,
    }),
    newId,
    subscribe: events.subscribe,
  };
  return {
    services,
    async close() {
      services.exports.cancelAll();
      await adapters.closeAdapters();
      projects.close();
    },
  };
}

/** A script's run leaves no trace in the list of recent projects. */
function forgetful(): { read(): RememberedState | null; write(): void } {
  return { read: () => null, write: () => undefined };
}
