/**
 * A map drawn small, for cards of maps and templates. The whole width where that leaves something to see; a long map shows
 * its beginning. Words too small to read are grey bars, which cost nothing and look like words.
 */
import type { Box } from '../layout/geometry.ts';
import { bottom, overlaps, right } from '../layout/geometry.ts';
import { measureText } from '../layout/text/measure-text.ts';
import type { Records } from '../store/records.ts';
import { composeMap } from './compose-map.ts';
import type { RectShape, SceneGroup, Shape, TextShape } from './display-list.ts';
import { lightPalette } from './palette.ts';
import { shapeExtent } from './svg-extent.ts';
import type { Words } from './words.ts';
import { sceneSize, writeSvg } from './write-svg.ts';

const widest = 480;
const highest = 300;
/** A map that is longer than this lets it be is cut at the right. */
const lowest = 170;
/** In pixels of the thumbnail. */
const leastTextSize = 3;
const leastBarSize = 0.7;
const leastShapeSize = 1;

/** @returns an SVG document of at most 480 × 300 pixels that refers to nothing: no fonts, no images. */
export function thumbnailSvg(records: Records, library: Records, words: Words): string {
  const { scene } = composeMap({ records, library, words });
  const size = sceneSize(scene);
  const scale = Math.min(1, Math.max(widest / size.width, Math.min(lowest, size.height) / size.height));
  const frame: Box = {
    x: 0,
    y: 0,
    width: Math.min(size.width, widest / scale),
    height: Math.min(size.height, highest / scale),
  };
  const groups = scene.groups.filter((group) => overlaps(group.box, frame));
  return writeSvg(
    { ...scene, groups: groups.map((group) => coarse(group, scale, frame)) },
    {
      palette: lightPalette,
      background: 'light',
      images: () => null,
      fonts: null,
      title: scene.title,
      summary: '',
      language: words.language,
      frame,
      scale,
      groupTitles: false,
    },
  );
}

/** Without what lies outside the thumbnail or is too small to see. */
function coarse(group: SceneGroup, scale: number, frame: Box): SceneGroup {
  const shapes: Shape[] = [];
  const { x, y } = group.box;
  for (const shape of group.shapes) {
    const extent = shapeExtent(shape);
    if (extent.x + x > right(frame) || extent.y + y > bottom(frame)) continue;
    if (Math.max(extent.width, extent.height) * scale < leastShapeSize) continue;
    if (shape.shape === 'text') {
      if (shape.size * scale >= leastTextSize) shapes.push(shape);
      else if (shape.size * scale >= leastBarSize) shapes.push(bar(shape));
    } else {
      shapes.push(shape);
    }
  }
  return { ...group, shapes };
}

/** As long as the words, as high as small letters. */
function bar({ x, y, text, size, weight, anchor = 'start', fill }: TextShape): RectShape {
  const width = measureText(text, { size, weight });
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  return { shape: 'rect', x: left, y: y - size * 0.55, width, height: size * 0.55, fill, opacity: 0.4 };
}
