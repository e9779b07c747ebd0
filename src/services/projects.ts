/**
 * Which project is open. There is always one: the one of last time, or the default one in the data folder, which the
 * first start makes with a sample map in it. Opening another leaves the present one untouched until the new one is open.
 */
import type { HostEvent } from '../contract/events.ts';
import type { Language, ProjectSummary } from '../contract/methods.ts';
import { libraryDocumentId } from '../core/model/any-record.ts';
import type { Memory } from './memory.ts';
import { addMaps } from './new-maps.ts';
import { OpenDocuments } from './open-documents.ts';
import type { ProjectPlaces } from './ports/project-places.ts';
import type { ProjectStore, ProjectStores } from './ports/project-store.ts';
import type { Surroundings } from './ports/surroundings.ts';
import type { Templates } from './ports/templates.ts';
import { ProjectConnection } from './project-connection.ts';

export interface OpenProject {
  readonly summary: ProjectSummary;
  readonly connection: ProjectConnection;
  readonly documents: OpenDocuments;
}

export interface ProjectsParts {
  readonly stores: ProjectStores;
  readonly places: ProjectPlaces;
  readonly memory: Memory;
  readonly templates: Templates;
  readonly surroundings: Surroundings;
  readonly emit: (event: HostEvent) => void;
}

const mostRecent = 20;

export class Projects {
  readonly #parts: ProjectsParts;
  #current: OpenProject | null = null;

  constructor(parts: ProjectsParts) {
    this.#parts = parts;
  }

  get current(): OpenProject {
    if (this.#current === null) throw new Error('No project is open');
    return this.#current;
  }

  /**
   * @param path the project to open whatever was open last, or null
   * @throws ProjectOpenError when that project, or the default one, can't be opened
   */
  openFirst(path: string | null): void {
    const { places, memory, surroundings } = this.#parts;
    if (path !== null) {
      this.#use(this.#parts.stores.open(places.normalise(path)));
      return;
    }
    const last = memory.state.lastProject;
    if (last !== null && last !== places.defaultPath()) {
      try {
        this.#use(this.#parts.stores.open(last));
        return;
      } catch (error) {
        // The person still gets to their other work; the project stays in the list of recent ones.
        surroundings.log(
          `the last project did not open: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      }
    }
    this.#openDefault();
  }

  create(title: string, path: string | null): ProjectSummary {
    const { places, stores } = this.#parts;
    return this.#use(
      stores.create(path === null ? places.freePathFor(title) : places.normalise(path), title),
    );
  }

  open(path: string): ProjectSummary {
    const wanted = this.#parts.places.normalise(path);
    if (wanted === this.#current?.summary.path) return this.#current.summary;
    return this.#use(this.#parts.stores.open(wanted));
  }

  recent(): (ProjectSummary & { openedAt: number; present: boolean })[] {
    const { memory, places } = this.#parts;
    return memory.state.recent.map((entry) => ({ ...entry, present: places.isPresent(entry.path) }));
  }

  close(): void {
    this.#current?.connection.close();
    this.#current = null;
  }

  #openDefault(): void {
    const { places, stores, surroundings, memory, templates } = this.#parts;
    const path = places.defaultPath();
    const language: Language = memory.state.settings.language ?? surroundings.systemLanguage;
    const title = surroundings.defaultProjectTitle(language);
    this.#use(places.isPresent(path) ? stores.open(path) : stores.create(path, title));
    const { connection, documents } = this.current;
    // Also after a first start that was cut off before the sample was in.
    if (connection.store.listDocuments().some((document) => document.kind === 'map' && document.seq > 0))
      return;
    const sample = templates.records(templates.sampleId, language, surroundings.newId);
    if (sample === null) return;
    const maker = {
      newId: surroundings.newId,
      at: surroundings.now(),
      author: memory.state.settings.authorName,
    };
    addMaps(documents, [sample], maker);
  }

  #use(store: ProjectStore): ProjectSummary {
    const { stores, emit } = this.#parts;
    const summary = this.#prepare(store);
    const connection = new ProjectConnection(stores, store);
    const previous = this.#current;
    this.#current = { summary, connection, documents: new OpenDocuments(connection, emit) };
    this.#leave(previous);
    this.#remember(summary);
    emit({ type: 'project.changed', project: summary });
    return summary;
  }

  /** Closes the file again when it can't be used: nobody else would, and it would stay locked. */
  #prepare(store: ProjectStore): ProjectSummary {
    try {
      if (store.findDocument(libraryDocumentId) === null) {
        store.createDocument(libraryDocumentId, 'library', this.#parts.surroundings.now());
      }
      return { path: store.path, title: store.title() };
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** Everything in it is stored: a file that can't be closed cleanly must not keep anybody from the one that is open. */
  #leave(previous: OpenProject | null): void {
    try {
      previous?.connection.close();
    } catch (error) {
      this.#parts.surroundings.log(
        `the project before did not close: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }

  #remember(summary: ProjectSummary): void {
    const { memory, surroundings } = this.#parts;
    const others = memory.state.recent.filter((entry) => entry.path !== summary.path);
    const recent = [{ ...summary, openedAt: surroundings.now() }, ...others].slice(0, mostRecent);
    try {
      memory.change({ lastProject: summary.path, recent });
    } catch (error) {
      // A full disk must not keep anybody from their map.
      surroundings.log(
        `the list of projects was not kept: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }
}
