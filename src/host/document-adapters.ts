/** The adapters that read, draw and write whole maps: templates, imports, exports, thumbnails. */
import { join } from 'node:path';
import { openTemplates } from '../infra/files/template-files.ts';
import type { Exporter } from '../services/ports/exporter.ts';
import type { Importers } from '../services/ports/importers.ts';
import type { Templates } from '../services/ports/templates.ts';
import type { ThumbnailDrawer } from '../services/ports/thumbnails.ts';
import { emptyThumbnails, noExporter, noImporters } from './unfinished-adapters.ts';

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
  readonly log: (line: string) => void;
}): DocumentAdapters {
  return {
    templates: openTemplates(join(options.assetsFolder, 'templates')),
    exporter: noExporter,
    importers: noImporters,
    thumbnailDrawer: emptyThumbnails,
    closeAdapters: () => Promise.resolve(),
  };
}
