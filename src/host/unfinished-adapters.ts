/** Stands where an adapter is still being written: the rest of the program runs, and this part says that it can't yet. */

import { message } from '../core/store/message.ts';
import { type Exporter, ExportFailure } from '../services/ports/exporter.ts';
import { type Importers, ImportRefusal } from '../services/ports/importers.ts';
import type { ThumbnailDrawer } from '../services/ports/thumbnails.ts';

const notReady = message('host.unfinishedHere');

export const noExporter: Exporter = {
  start: () => Promise.reject(new ExportFailure('exportFailed', notReady)),
};

export const noImporters: Importers = {
  read: () => Promise.reject(new ImportRefusal(notReady)),
};

export const emptyThumbnails: ThumbnailDrawer = {
  thumbnailSvg: () => '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"/>',
};
