/** Shapes of the display list as SVG elements. */
import { fontRuns } from '../layout/text/font-runs.ts';
import type { ImageShape, Shape, TextShape } from './display-list.ts';
import type { PaintName, Palette } from './palette.ts';
import { element } from './svg-element.ts';
import { isBase64, svgPaint, svgPathData, svgText } from './svg-escape.ts';

/** Families with what stands in for them where they are not installed. */
export const textFamily = "'Noto Sans', 'Noto Emoji', sans-serif";
/** It has one weight: browsers would thicken it by themselves where another is asked for. */
const emojiFont = { 'font-family': "'Noto Emoji', 'Noto Sans', sans-serif", 'font-weight': 400 } as const;

/** An image of the project as a data URI needs it. */
export interface SvgImage {
  readonly mediaType: string;
  readonly base64: string;
}

export interface ShapeContext {
  readonly palette: Palette;
  /** An image by its hash; null when it is gone. */
  readonly images: (hash: string) => SvgImage | null;
  /** Takes a `clipPath` for the document's `defs` and gives its id. */
  readonly clip: (content: string) => string;
}

interface PaintAttributes {
  fill: string;
  'fill-opacity': number | undefined;
  stroke: string | undefined;
  'stroke-opacity': number | undefined;
  'stroke-width': number | undefined;
  'stroke-dasharray': string | undefined;
  opacity: number | undefined;
}

export function shapeElement(shape: Shape, context: ShapeContext): string {
  switch (shape.shape) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const rx = radius === undefined ? undefined : Math.max(0, Math.min(radius, width / 2, height / 2));
      return element('rect', {
        x,
        y,
        width: Math.max(0, width),
        height: Math.max(0, height),
        rx,
        ...paints(shape, context.palette),
      });
    }
    case 'circle':
      return element('circle', {
        cx: shape.x,
        cy: shape.y,
        r: shape.radius,
        ...paints(shape, context.palette),
      });
    case 'path':
      return element('path', {
        d: svgPathData(shape.d),
        ...paints(shape, context.palette),
        ...(shape.stroke === undefined ? {} : { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
      });
    case 'text':
      return textElement(shape, context.palette);
    case 'image':
      return imageElement(shape, context);
  }
}

function paints(shape: Exclude<Shape, TextShape | ImageShape>, palette: Palette): PaintAttributes {
  const fill = paint(shape.fill, palette);
  const stroke = paint(shape.stroke, palette);
  return {
    fill: fill?.colour ?? 'none',
    'fill-opacity': fill?.opacity,
    stroke: stroke?.colour,
    'stroke-opacity': stroke?.opacity,
    'stroke-width': stroke === undefined ? undefined : shape.strokeWidth,
    'stroke-dasharray': shape.dash?.join(' '),
    opacity: shape.opacity,
  };
}

function paint(
  name: PaintName | undefined,
  palette: Palette,
): { colour: string; opacity: number | undefined } | undefined {
  if (name === undefined) return undefined;
  const { colour, opacity } = svgPaint(palette[name]);
  return { colour, opacity: opacity === 1 ? undefined : opacity };
}

/**
 * One `text` per line, so that it stays a line in every editor. Where emoji stand among letters, each font's stretch has its
 * own place: resvg loses the text when both are in one stretch.
 */
function textElement(shape: TextShape, palette: Palette): string {
  const { size, weight, anchor = 'start' } = shape;
  const all = fontRuns(shape.text.replace(/[\t\n\r]/g, ' '), { size, weight });
  const runs = all.filter((run) => run.text.trim() !== '');
  const [first] = runs;
  if (first === undefined) return '';
  const colour = paint(shape.fill, palette);
  const attributes = {
    y: shape.y,
    fill: colour?.colour,
    'fill-opacity': colour?.opacity,
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    'font-style': shape.italic === true ? 'italic' : undefined,
  };
  if (all.length === 1) {
    return element(
      'text',
      {
        x: shape.x,
        ...attributes,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        ...(first.font === 'emoji' ? emojiFont : {}),
        'xml:space': keepsSpaces(first.text),
      },
      svgText(first.text),
    );
  }
  const last = all.at(-1) ?? first;
  const width = last.x + last.width;
  const left = shape.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  const stretches = runs.map((run) =>
    element('tspan', { x: left + run.x, ...(run.font === 'emoji' ? emojiFont : {}) }, svgText(run.text)),
  );
  return element('text', { ...attributes, 'xml:space': 'preserve' }, stretches.join(''));
}

/** Spaces at the edges and double ones are drawn only on request. */
function keepsSpaces(text: string): 'preserve' | undefined {
  return /^\s|\s$|\s\s/.test(text) ? 'preserve' : undefined;
}

const embeddable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** Whether the bytes can stand in a picture: never SVG, which can hold script and links. */
function isEmbeddable({ mediaType, base64 }: SvgImage): boolean {
  return embeddable.has(mediaType) && isBase64(base64);
}

function imageElement(shape: ImageShape, context: ShapeContext): string {
  const { x, y, width, height, radius } = shape;
  const image = context.images(shape.hash);
  if (image === null || !isEmbeddable(image)) {
    const { colour } = svgPaint(context.palette.gridLine);
    return element('rect', { x, y, width, height, rx: radius, fill: colour });
  }
  const picture = element('image', {
    x,
    y,
    width,
    height,
    preserveAspectRatio: 'xMidYMid slice',
    'xlink:href': `data:${image.mediaType};base64,${image.base64}`,
  });
  if (radius === 0) return picture;
  const clipId = context.clip(element('rect', { x, y, width, height, rx: radius }));
  return element('g', { 'clip-path': `url(#${clipId})` }, picture);
}
