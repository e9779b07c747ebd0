/** The maps of the open project: listed, made, duplicated, removed and brought back. */
import { ContractError } from '../contract/error-codes.ts';
import type { Language, MapSummary } from '../contract/methods.ts';
import type { AnyRecord } from '../core/model/any-record.ts';
import { summariseMap } from './map-summary.ts';
import { addMaps, type Maker, withNewIds } from './new-maps.ts';
import type { StoredDocument } from './ports/project-store.ts';
import type { Templates } from './ports/templates.ts';
import type { OpenProject, Projects } from './projects.ts';

export class Maps {
  readonly #projects: Projects;
  readonly #templates: Templates;
  readonly #maker: () => Maker;
  readonly #log: (line: string) => void;
  /** By project and map: what was counted, and at which seq. A weak key, so that a closed project's go with it. */
  readonly #summaries = new WeakMap<OpenProject, Map<string, MapSummary>>();

  constructor(projects: Projects, templates: Templates, maker: () => Maker, log: (line: string) => void) {
    this.#projects = projects;
    this.#templates = templates;
    this.#maker = maker;
    this.#log = log;
  }

  list(): MapSummary[] {
    const { documents } = this.#projects.current;
    const maps = documents.list().filter((document) => document.kind === 'map');
    return maps.map((stored) => this.#summary(stored));
  }

  create(templateId: string, language: Language, title: string | null): string {
    const maker = this.#maker();
    const content = this.#templates.records(templateId, language, maker.newId);
    if (content === null) throw new ContractError('notFound');
    const mapRecords = title === null ? content.mapRecords : titled(content.mapRecords, title);
    return this.#add({ mapRecords, libraryRecords: content.libraryRecords }, maker);
  }

  duplicate(mapId: string, title: string): string {
    const maker = this.#maker();
    const document = this.#projects.current.documents.open(mapId);
    if (document.kind !== 'map') throw new ContractError('notFound');
    const mapRecords = titled(withNewIds(document.records.values(), maker.newId), title);
    return this.#add({ mapRecords, libraryRecords: [] }, maker);
  }

  remove(mapId: string): void {
    this.#projects.current.documents.markRemoved(mapId, this.#maker().at);
  }

  restore(mapId: string): void {
    this.#projects.current.documents.markRemoved(mapId, null);
  }

  #add(content: Parameters<typeof addMaps>[1][number], maker: Maker): string {
    const [mapId] = addMaps(this.#projects.current.documents, [content], maker);
    if (mapId === undefined) throw new Error('A map was added without an id');
    return mapId;
  }

  /** A damaged map stays in the list, so that opening it can say what is wrong; the others are not kept from anybody. */
  #summary(stored: StoredDocument): MapSummary {
    const project = this.#projects.current;
    const known = this.#summaries.get(project) ?? new Map<string, MapSummary>();
    this.#summaries.set(project, known);
    const last = known.get(stored.id);
    if (last?.seq === stored.seq) return last;
    try {
      const summary = summariseMap(stored, project.documents.look(stored));
      known.set(stored.id, summary);
      return summary;
    } catch (error) {
      // Not kept: a read that failed once may succeed the next time.
      this.#log(`map ${stored.id} was not read: ${error instanceof Error ? error.name : 'unknown'}`);
      return summariseMap(stored, { records: new Map() });
    }
  }
}

function titled(records: readonly AnyRecord[], title: string): AnyRecord[] {
  return records.map((record) => (record.type === 'map' ? { ...record, title } : record));
}
