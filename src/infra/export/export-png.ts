import { type DrawnThings, drawnThings } from '../../core/scene/svg-counts.ts';
import { sceneSize } from '../../core/scene/write-svg.ts';
import { type Message, message } from '../../core/store/message.ts';
import type { ExportedFile } from '../../services/ports/exporter.ts';
import { checkPng } from './check-png.ts';
import { checkCounts, missingNotices, type Picture } from './picture.ts';
import { assertPossible } from './png-limits.ts';
import { PngWriter } from './png-writer.ts';
import { drawable, renderStrips } from './render-strips.ts';

export interface PngOptions {
  /** Pixels per layout unit, 1..4. */
  readonly scale: number;
  readonly assetsFolder: string;
  /** Most pixels that are drawn at once; 8 million when absent. A picture with fewer is drawn in one piece. */
  readonly stripPixels?: number;
}

const pixelsPerMetre = 96 / 0.0254;
const defaultStripPixels = 8_000_000;

/**
 * A picture as a PNG file, checked by reading it back: its size, its edges, and that no card is blank.
 *
 * @param onProgress 0..1
 * @throws ExportFailure when the picture would be too large or something of the map is not in it.
 */
export async function exportPng(
  picture: Picture,
  options: PngOptions,
  onProgress: (fraction: number) => void,
): Promise<Omit<ExportedFile, 'fileName'>> {
  const { scale, assetsFolder, stripPixels = defaultStripPixels } = options;
  const { width, height } = sceneSize(picture.scene);
  assertPossible({ width, height }, scale);
  const writer = new PngWriter({
    width: width * scale,
    height: height * scale,
    hasAlpha: picture.background === 'transparent',
    pixelsPerMetre: Math.round(pixelsPerMetre * scale),
  });
  const connections = new Set<string>();
  for (const strip of renderStrips(picture, { scale, stripPixels, assetsFolder })) {
    const drawn: DrawnThings = drawnThings(strip.svg);
    for (const id of drawn.connections) connections.add(id);
    await writer.addRows(strip.pixels);
    onProgress(strip.done * 0.85);
  }
  const bytes = await writer.end();
  onProgress(0.9);
  const page = picture.background === 'transparent' ? null : picture.palette.page;
  const seen = await checkPng(bytes, { scene: picture.scene, scale, page });
  const counts = { ...seen, connections: connections.size };
  checkCounts(picture.expected, counts);
  onProgress(1);
  return {
    bytes,
    mediaType: 'image/png',
    counts,
    notices: [...missingNotices(picture), ...imageNotices(picture)],
  };
}

function imageNotices({ scene, images }: Picture): Message[] {
  const hashes = new Set<string>();
  for (const group of scene.groups) {
    for (const shape of group.shapes) if (shape.shape === 'image') hashes.add(shape.hash);
  }
  const count = [...hashes].filter((hash) => {
    const image = images(hash);
    return image !== null && drawable(image) === null;
  }).length;
  return count === 0 ? [] : [message('exporter.imagesNotDrawn', { count })];
}
