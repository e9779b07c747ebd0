/** Files of other programs, looked at and taken in. A file that can't be read whole is not taken in at all. */
import type { Language, MethodOutput } from '../contract/methods.ts';
import { countRecords } from './map-summary.ts';
import { addMaps, type Maker } from './new-maps.ts';
import type { Importers, ReadFile } from './ports/importers.ts';
import type { Projects } from './projects.ts';

export interface ImportInput {
  readonly fileName: string;
  readonly text: string;
  readonly language: Language;
}

export class Imports {
  readonly #projects: Projects;
  readonly #importers: Importers;
  readonly #maker: () => Maker;

  constructor(projects: Projects, importers: Importers, maker: () => Maker) {
    this.#projects = projects;
    this.#importers = importers;
    this.#maker = maker;
  }

  /** @throws ImportRefusal */
  async preview(input: ImportInput): Promise<MethodOutput<'import.preview'>> {
    const file = await this.#importers.read({ ...input, newId: this.#maker().newId });
    return { format: file.format, maps: describe(file) };
  }

  /** @throws ImportRefusal, ContractError `importRefused` */
  async run(input: ImportInput): Promise<MethodOutput<'import.run'>> {
    const project = this.#projects.current;
    const maker = this.#maker();
    const file = await this.#importers.read({ ...input, newId: maker.newId });
    // Images first: one that nobody names does no harm, one that is missing does.
    for (const { bytes, mediaType } of file.images) project.connection.store.putImage(bytes, mediaType);
    return { mapIds: addMaps(project.documents, file.maps, maker), maps: describe(file) };
  }
}

function describe(file: ReadFile): MethodOutput<'import.preview'>['maps'] {
  return file.maps.map(({ mapRecords, losses }) => ({
    title: mapRecords.find((record) => record.type === 'map')?.title ?? '',
    counts: countRecords(mapRecords),
    losses: [...losses],
  }));
}
