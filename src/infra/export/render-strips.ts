/**
 * Rasterises a picture in strips of its full width. Each strip is an SVG of its own that holds only what touches it, so
 * memory and time go with the size of the strip and not of the map.
 */
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { overlaps } from '../../core/layout/geometry.ts';
import type { Scene } from '../../core/scene/display-list.ts';
import { groupExtent } from '../../core/scene/svg-extent.ts';
import { missingCharacters } from '../../core/scene/svg-fonts.ts';
import { sceneSize, writeSvg } from '../../core/scene/write-svg.ts';
import { fontPaths } from './bundled-fonts.ts';
import type { Picture } from './picture.ts';

export interface Strip {
  /** The SVG that was rasterised. */
  readonly svg: string;
  /** RGBA with straight alpha, whole rows. */
  readonly pixels: Uint8Array;
  /** 0..1: how much of the picture there is with this strip. */
  readonly done: number;
}

export interface StripOptions {
  readonly scale: number;
  /** Most pixels of one strip; one row at least is always drawn. */
  readonly stripPixels: number;
  readonly assetsFolder: string;
}

/**
 * Layout units that are drawn beyond a strip and cut off again: at the edge of its canvas the rasteriser flattens curves in
 * another way, and the seams would show.
 */
const bleed = 16;

export function* renderStrips(picture: Picture, options: StripOptions): Generator<Strip> {
  const { scale, stripPixels, assetsFolder } = options;
  const { width, height } = sceneSize(picture.scene);
  const extents = picture.scene.groups.map(groupExtent);
  // Whole layout units, so that every strip falls on the same pixels as the whole picture would.
  const step = Math.max(1, Math.floor(stripPixels / (width * scale * scale)));
  for (let y = 0; y < height; y += step) {
    const bottom = Math.min(height, y + step);
    const top = Math.max(0, y - bleed);
    const frame = { x: 0, y: top, width, height: Math.min(height, bottom + bleed) - top };
    const groups = picture.scene.groups.filter((_, at) => {
      const extent = extents[at];
      return extent !== undefined && overlaps(extent, frame);
    });
    const scene: Scene = { ...picture.scene, groups };
    const svg = writeSvg(scene, {
      ...picture,
      images: (hash) => drawable(picture.images(hash)),
      fonts: null,
      summary: '',
      groupTitles: false,
      frame,
      scale,
    });
    const drawn = rasterise(svg, fontOptions(picture, scene, assetsFolder));
    const row = width * scale * 4;
    if (drawn.length !== row * frame.height * scale) {
      throw new RangeError(`A strip of ${frame.height} units came out with ${drawn.length} bytes`);
    }
    const pixels = drawn.subarray((y - top) * scale * row, (bottom - top) * scale * row);
    if (picture.background === 'transparent') straighten(pixels);
    yield { svg, pixels, done: bottom / height };
  }
}

/** The rasteriser takes no WebP: a grey box is honest, a hole is not. */
export function drawable<Image extends { readonly mediaType: string }>(image: Image | null): Image | null {
  return image?.mediaType === 'image/webp' ? null : image;
}

function fontOptions(
  picture: Picture,
  scene: Scene,
  assetsFolder: string,
): NonNullable<ResvgRenderOptions['font']> {
  return {
    // Looking through the system's fonts takes long, so only where one of them is needed.
    loadSystemFonts: picture.missing.size > 0 && missingCharacters(scene).length > 0,
    fontFiles: fontPaths(assetsFolder),
    defaultFontFamily: 'Noto Sans',
    sansSerifFamily: 'Noto Sans',
  };
}

function rasterise(svg: string, font: NonNullable<ResvgRenderOptions['font']>): Uint8Array {
  return new Resvg(svg, { font, logLevel: 'off' }).render().pixels;
}

/** From premultiplied alpha to what PNG holds. */
function straighten(pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels[channel] = Math.min(255, Math.round(((pixels[channel] ?? 0) * 255) / alpha));
    }
  }
}
