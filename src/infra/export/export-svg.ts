import { countGroups } from '../../core/scene/svg-counts.ts';
import { writeSvg } from '../../core/scene/write-svg.ts';
import type { ExportedFile } from '../../services/ports/exporter.ts';
import { fontBase64 } from './bundled-fonts.ts';
import { checkCounts, missingNotices, type Picture } from './picture.ts';

/**
 * A picture as an SVG file with its fonts and images inside, checked by reading it back.
 *
 * @throws ExportFailure when something of the map is not in it.
 */
export function exportSvg(picture: Picture, assetsFolder: string): Omit<ExportedFile, 'fileName'> {
  const svg = writeSvg(picture.scene, { ...picture, fonts: (face) => fontBase64(assetsFolder, face) });
  const counts = countGroups(svg);
  checkCounts(picture.expected, counts);
  return {
    bytes: new TextEncoder().encode(svg),
    mediaType: 'image/svg+xml',
    counts,
    notices: missingNotices(picture),
  };
}
