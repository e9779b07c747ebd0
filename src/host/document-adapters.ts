/** The adapters that read, draw and write whole maps: templates, imports, exports, thumbnails. */
import { join } from 'node:path';
import type { Words } from '../core/scene/words.ts';
import type { Language } from '../core/words/language.ts';
import { thumbnailDrawer } from '../infra/export/thumbnail-drawer.ts';
import { WorkerExporter } from '../infra/export/worker-exporter.ts';
import { loadWords } from '../infra/files/locale-words.ts';
import { openTemplates } from '../infra/files/template-files.ts';
import { fileImporters } from '../infra/formats/file-importers.ts';
import type { Exporter } from '../services/ports/exporter.ts';
import type { Importers } from '../services/ports/importers.ts';
import type { Templates } from '../services/ports/templates.ts';
import type { ThumbnailDrawer } from '../services/ports/thumbnails.ts';

/** The entries of worker threads: TypeScript when run from source, bundled otherwise. */
export interface WorkerUrls {
  readonly export: URL;
}

export interface DocumentAdapters {
  readonly templates: Templates;
  readonly exporter: Exporter;
  readonly importers: Importers;
  readonly thumbnailDrawer: ThumbnailDrawer;
  /** Ends the worker threads. */
  closeAdapters(): Promise<void>;
}

export function composeDocumentAdapters(options: {
  readonly assetsFolder: string;
  readonly workerUrls: WorkerUrls;
}): DocumentAdapters {
  const { assetsFolder } = options;
  const exporter = new WorkerExporter({ workerUrl: options.workerUrls.export, assetsFolder });
  const known = new Map<Language, Words>();
  const wordsIn = (language: Language): Words => {
    const words = known.get(language) ?? loadWords(assetsFolder, language);
    known.set(language, words);
    return words;
  };
  return {
    templates: openTemplates(join(assetsFolder, 'templates')),
    exporter,
    importers: fileImporters(wordsIn),
    thumbnailDrawer: thumbnailDrawer(assetsFolder),
    closeAdapters: () => exporter.close(),
  };
}
