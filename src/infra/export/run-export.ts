import type { ExportedFile, ExportRequest } from '../../services/ports/exporter.ts';
import { loadWords } from '../files/locale-words.ts';
import { exportFileName } from './export-file-name.ts';
import { exportJson } from './export-json.ts';
import { exportPng } from './export-png.ts';
import { exportSvg } from './export-svg.ts';
import { composePicture } from './picture.ts';

const extensions = { png: '.png', svg: '.svg', json: '.twinpath.json' } as const;
const composed = 0.1;

/**
 * Makes the file of a map in this thread; hosts do so in a worker (worker-exporter.ts), because it takes seconds.
 *
 * @param assetsFolder the program's `assets`.
 * @param onProgress 0..1
 * @throws ExportFailure
 */
export async function runExport(
  request: ExportRequest,
  assetsFolder: string,
  onProgress: (fraction: number) => void,
): Promise<ExportedFile> {
  const { format, scale, language } = request.options;
  const words = loadWords(assetsFolder, language);
  const title = request.records.find((record) => record.type === 'map')?.title ?? '';
  const fileName = exportFileName(title, extensions[format], words.tell('exporter.untitled'));
  if (format === 'json') return { ...exportJson(request), fileName };
  const picture = composePicture(request, words);
  onProgress(composed);
  if (format === 'svg') return { ...exportSvg(picture, assetsFolder), fileName };
  const onPngProgress = (fraction: number): void => onProgress(composed + (1 - composed) * fraction);
  return { ...(await exportPng(picture, { scale, assetsFolder }, onPngProgress)), fileName };
}
