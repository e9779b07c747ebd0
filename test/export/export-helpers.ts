import { fileURLToPath } from 'node:url';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import type { Records } from '../../src/core/store/records.ts';
import { composePicture, type Picture } from '../../src/infra/export/picture.ts';
import { loadWords } from '../../src/infra/files/locale-words.ts';
import { openTemplates } from '../../src/infra/files/template-files.ts';
import type { ExportRequest } from '../../src/services/ports/exporter.ts';
import { MapBuilder } from '../support/map-builder.ts';

export const assetsFolder = fileURLToPath(new URL('../../assets', import.meta.url));
export const workerUrl = new URL('../../src/host/workers/export-worker.ts', import.meta.url);
const templates = openTemplates(`${assetsFolder}/templates`);

export type Options = ExportRequest['options'];

export function request(
  records: Records | readonly AnyRecord[],
  options: Partial<Options> = {},
  more: Partial<ExportRequest> = {},
): ExportRequest {
  return {
    records: Array.isArray(records) ? records : [...(records as Records).values()],
    libraryRecords: [],
    images: [],
    ...more,
    options: { format: 'png', scale: 1, background: 'light', stageIds: null, language: 'ru', ...options },
  };
}

/** The map of the first start, or another template. */
export function templateRequest(
  options: Partial<Options> = {},
  templateId = templates.sampleId,
): ExportRequest {
  let made = 0;
  const content = templates.records(templateId, options.language ?? 'ru', () => `record-${++made}`);
  if (content === null) throw new Error(`no template ${templateId}`);
  return request(content.mapRecords, options, { libraryRecords: content.libraryRecords });
}

export const templateIds = templates.list('ru').map((template) => template.id);

export function pictureOf(made: ExportRequest): Picture {
  return composePicture(made, loadWords(assetsFolder, made.options.language));
}

/** A journey with one touchpoint for each title, in one stage. */
export function touchpointsWith(...titles: readonly string[]) {
  const map = new MapBuilder();
  const customer = map.customer(['Покупка'], ['touchpoints', 'pains']);
  const [stage = ''] = map.stages(customer);
  const [lane = ''] = map.lanes(customer);
  const touchpoints = titles.map((title, column) => map.touchpoint(stage, lane, title, { column }));
  return { map, stage, lane, touchpoints };
}
