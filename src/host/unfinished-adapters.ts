/** Stands where an adapter is still being written: the rest of the program runs, and this part says that it can't yet. */

import { recordDefinitions } from '../core/model/any-record.ts';
import { message } from '../core/store/message.ts';
import { type Exporter, ExportFailure } from '../services/ports/exporter.ts';
import { type Importers, ImportRefusal } from '../services/ports/importers.ts';
import type { Templates } from '../services/ports/templates.ts';
import type { ThumbnailDrawer } from '../services/ports/thumbnails.ts';

const notReady = message('host.unfinishedHere');

export const blankTemplateOnly: Templates = {
  sampleId: 'blank',
  list: () => [
    {
      id: 'blank',
      title: '',
      summary: '',
      counts: { stages: 1, touchpoints: 0, lanes: 1 },
      hasEmployeeSide: false,
    },
  ],
  records(templateId, _language, newId) {
    if (templateId !== 'blank') return null;
    const journeyId = newId();
    return {
      libraryRecords: [],
      mapRecords: [
        { ...recordDefinitions.map.defaults, id: newId(), type: 'map' },
        { ...recordDefinitions.journey.defaults, id: journeyId, type: 'journey', side: 'customer' },
        { ...recordDefinitions.stage.defaults, id: newId(), type: 'stage', journeyId, order: 'a0' },
        {
          ...recordDefinitions.lane.defaults,
          id: newId(),
          type: 'lane',
          journeyId,
          role: 'touchpoints',
          order: 'a0',
        },
      ] as never,
    };
  },
};

export const noExporter: Exporter = {
  start: () => Promise.reject(new ExportFailure('exportFailed', notReady)),
};

export const noImporters: Importers = {
  read: () => Promise.reject(new ImportRefusal(notReady)),
};

export const emptyThumbnails: ThumbnailDrawer = {
  thumbnailSvg: () => '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"/>',
};
