/** Maps and templates drawn small, and kept until they change. */
import { ContractError } from '../contract/error-codes.ts';
import type { Language } from '../contract/methods.ts';
import type { Templates } from './ports/templates.ts';
import type { ThumbnailDrawer } from './ports/thumbnails.ts';
import type { Projects } from './projects.ts';

const mostKept = 300;

export class Thumbnails {
  readonly #projects: Projects;
  readonly #templates: Templates;
  readonly #drawer: ThumbnailDrawer;
  readonly #kept = new Map<string, string>();

  constructor(projects: Projects, templates: Templates, drawer: ThumbnailDrawer) {
    this.#projects = projects;
    this.#templates = templates;
    this.#drawer = drawer;
  }

  async ofMap(mapId: string, language: Language): Promise<string> {
    const { documents, summary } = this.#projects.current;
    const stored = documents.list().find((document) => document.id === mapId && document.kind === 'map');
    if (stored === undefined) throw new ContractError('notFound');
    const library = documents.library();
    const key = ['map', summary.path, mapId, stored.seq, library.seq, language].join('\n');
    return this.#drawn(key, () => {
      const records = [...documents.look(stored).records.values()];
      return this.#drawer.thumbnailSvg(records, [...library.records.values()], language);
    });
  }

  async ofTemplate(templateId: string, language: Language): Promise<string> {
    return this.#drawn(['template', templateId, language].join('\n'), () => {
      let made = 0;
      const content = this.#templates.records(templateId, language, () => `thumbnail-${++made}`);
      if (content === null) throw new ContractError('notFound');
      return this.#drawer.thumbnailSvg(content.mapRecords, content.libraryRecords, language);
    });
  }

  async #drawn(key: string, draw: () => string | Promise<string>): Promise<string> {
    const svg = this.#kept.get(key) ?? (await draw());
    // Put back at the end: the first key is the one that was not asked for longest.
    this.#kept.delete(key);
    this.#kept.set(key, svg);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return svg;
  }
}
