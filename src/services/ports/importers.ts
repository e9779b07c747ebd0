/** Reads files of other programs, and our own JSON, as maps. Reading changes nothing. */
import type { Language, Loss } from '../../contract/methods.ts';
import type { Message } from '../../core/store/message.ts';
import type { ImageBlob } from './project-store.ts';
import type { MapContent } from './templates.ts';

export interface ImportFile {
  readonly fileName: string;
  readonly text: string;
  /** For the words that the importer adds itself: titles of lanes that the format does not have. */
  readonly language: Language;
  /** Gives an id that nothing in the project has. */
  readonly newId: () => string;
}

/** Our own JSON keeps the ids of the file; the service gives new ones where they are taken. */
export interface ReadMap extends MapContent {
  /** What the format could not say or what was guessed. */
  readonly losses: readonly Loss[];
}

export interface ReadFile {
  readonly format: 'json' | 'mermaid';
  /** At least one. */
  readonly maps: readonly ReadMap[];
  readonly images: readonly ImageBlob[];
}

export interface Importers {
  /** @throws ImportRefusal when the file is none of ours or is broken. */
  read(file: ImportFile): ReadFile | Promise<ReadFile>;
}

export class ImportRefusal extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.name = 'ImportRefusal';
    this.reason = reason;
  }
}
