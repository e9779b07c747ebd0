/** Looks into a finished PNG: whether it is whole, and whether the cards of the map can be seen in it. */
import type { Box } from '../../core/layout/geometry.ts';
import type { Scene } from '../../core/scene/display-list.ts';
import { svgPaint } from '../../core/scene/svg-escape.ts';
import { sceneSize } from '../../core/scene/write-svg.ts';
import { message } from '../../core/store/message.ts';
import { ExportFailure } from '../../services/ports/exporter.ts';
import { readPngRows } from './png-reader.ts';

export interface CheckedPng {
  readonly scene: Scene;
  readonly scale: number;
  /** `#rrggbb` of the page; null when the background is transparent. */
  readonly page: string | null;
}

interface SeenBox {
  readonly kind: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The first pixel of the box; −1 until a row of it was read. */
  first: number;
  isBlank: boolean;
}

/**
 * Counts the touchpoints and pains whose boxes are not of one colour.
 *
 * @throws ExportFailure when the picture is not whole: wrong size, broken data, edges that are not painted.
 */
export async function checkPng(
  png: Uint8Array,
  checked: CheckedPng,
): Promise<{ touchpoints: number; pains: number }> {
  const { scene, scale } = checked;
  const size = sceneSize(scene);
  const width = size.width * scale;
  const height = size.height * scale;
  const page = checked.page === null ? null : pixelOf(svgPaint(checked.page).colour);
  const boxes = scene.groups
    .filter(({ kind }) => kind === 'touchpoint' || kind === 'pain')
    .map(({ kind, box }) => seenBox(kind, box, scale))
    .filter((box) => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height)
    .sort((first, second) => first.top - second.top);
  let next = 0;
  let open: SeenBox[] = [];
  let edgesPainted = true;
  try {
    const header = await readPngRows(png, (row, y, { channels }) => {
      for (let box = boxes[next]; box !== undefined && box.top <= y; box = boxes[next]) {
        open.push(box);
        next += 1;
      }
      open = open.filter((box) => y < box.bottom && stillBlank(box, row, channels));
      if (page !== null) edgesPainted &&= isPainted(row, channels, y === height - 1, page);
    });
    if (header.width !== width || header.height !== height || !edgesPainted) throw broken();
  } catch (error) {
    // Data that does not inflate, or is not what the header says.
    if (error instanceof SyntaxError || (error instanceof Error && 'errno' in error)) throw broken();
    throw error;
  }
  const seen = (kind: string): number => boxes.filter((box) => box.kind === kind && !box.isBlank).length;
  return { touchpoints: seen('touchpoint'), pains: seen('pain') };
}

function broken(): ExportFailure {
  return new ExportFailure('exportFailed', message('exporter.brokenPicture'));
}

function seenBox(kind: string, box: Box, scale: number): SeenBox {
  return {
    kind,
    left: Math.floor(box.x * scale),
    top: Math.floor(box.y * scale),
    right: Math.floor((box.x + box.width) * scale),
    bottom: Math.floor((box.y + box.height) * scale),
    first: -1,
    isBlank: true,
  };
}

/** Whether everything of the box up to this row has one colour; marks it otherwise. */
function stillBlank(box: SeenBox, row: Uint8Array, channels: 3 | 4): boolean {
  for (let x = box.left; x < box.right; x += 1) {
    const pixel = pixelAt(row, x, channels);
    if (box.first === -1) box.first = pixel;
    if (pixel !== box.first) {
      box.isBlank = false;
      return false;
    }
  }
  return true;
}

/** Whether the page reaches the right edge of every row and all along the last one: a margin surrounds every map. */
function isPainted(row: Uint8Array, channels: 3 | 4, isLast: boolean, page: number): boolean {
  const width = row.length / channels;
  for (let x = isLast ? 0 : width - 1; x < width; x += 1) {
    if (pixelAt(row, x, channels) !== page) return false;
  }
  return true;
}

function pixelAt(row: Uint8Array, x: number, channels: 3 | 4): number {
  const at = x * channels;
  const alpha = channels === 4 ? (row[at + 3] ?? 0) : 255;
  return (row[at] ?? 0) + (row[at + 1] ?? 0) * 0x100 + (row[at + 2] ?? 0) * 0x10000 + alpha * 0x1000000;
}

function pixelOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex');
  return red + green * 0x100 + blue * 0x10000 + 255 * 0x1000000;
}
