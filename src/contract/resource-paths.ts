/**
 * Bytes travel by path, under the origin that the window itself came from: `<scheme>://<host>/<path>`.
 *   GET  images/<sha256>                     an image of the project
 *   POST images                              puts an image in; answers {hash}
 *   GET  thumbnails/<mapId>?seq=<n>&lang=…   the map as a small SVG; seq only makes the address new
 *   GET  template-thumbnails/<id>?lang=…     a template as a small SVG
 *   GET  exports/<jobId>/<fileName>          the file that an export made
 */
export function imagePath(hash: string): string {
  return `/images/${hash}`;
}
/** Where new images are posted. */
export const imagesPath = '/images';

export function thumbnailPath(mapId: string, seq: number, language: string): string {
  return `/thumbnails/${encodeURIComponent(mapId)}?seq=${seq}&lang=${language}`;
}

export function templateThumbnailPath(templateId: string, language: string): string {
  return `/template-thumbnails/${encodeURIComponent(templateId)}?lang=${language}`;
}

export function exportPath(jobId: string, fileName: string): string {
  return `/exports/${encodeURIComponent(jobId)}/${encodeURIComponent(fileName)}`;
}
