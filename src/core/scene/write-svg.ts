/**
 * The display list as an SVG document: text is text, every thing on the map is a group with a readable id and the id of its
 * record, and nothing outside the document is referred to. The same scene and options give the same bytes.
 */
import type { Box } from '../layout/geometry.ts';
import type { FontWeight } from '../layout/text/text-style.ts';
import type { Scene, SceneGroup } from './display-list.ts';
import type { Palette } from './palette.ts';
import { element } from './svg-element.ts';
import { isBase64, svgId, svgNumber, svgPaint, svgText } from './svg-escape.ts';
import { type FontFace, fontFacesOf } from './svg-fonts.ts';
import { type ShapeContext, type SvgImage, shapeElement, textFamily } from './svg-shapes.ts';

export interface SvgOptions {
  readonly palette: Palette;
  /** `light` paints the palette's page colour behind everything. */
  readonly background: 'light' | 'transparent';
  /** An image of the project by its hash; null when there is none: a grey box stands for it. */
  readonly images: (hash: string) => SvgImage | null;
  /** Gives the bytes of a bundled TrueType font in base64, so that the picture looks the same everywhere; null: no fonts. */
  readonly fonts: ((face: FontFace) => string) | null;
  readonly title: string;
  /** What the picture shows, for people who don't see it; may be empty. */
  readonly summary: string;
  readonly language: 'ru' | 'en';
  /** The part to show, in layout units; the whole scene when absent. */
  readonly frame?: Box;
  /** Pixels per layout unit of the size that the document asks for; 1 when absent. */
  readonly scale?: number;
  /** Whether each group says what it is; true when absent. */
  readonly groupTitles?: boolean;
}

/** The size of a scene in whole layout units: what an export is as large as. */
export function sceneSize(scene: Scene): { readonly width: number; readonly height: number } {
  return { width: Math.max(1, Math.ceil(scene.width)), height: Math.max(1, Math.ceil(scene.height)) };
}

/** @throws RangeError when the scene holds numbers, colours or paths that can't be drawn. */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const frame = options.frame ?? { x: 0, y: 0, ...sceneSize(scene) };
  const scale = options.scale ?? 1;
  const clips: string[] = [];
  const context: ShapeContext = {
    palette: options.palette,
    images: options.images,
    clip(content) {
      const id = `clip-${clips.length + 1}`;
      clips.push(element('clipPath', { id }, content));
      return id;
    },
  };
  const counters = new Map<string, number>();
  const groups = scene.groups.map((group) => {
    const number = (counters.get(group.kind) ?? 0) + 1;
    counters.set(group.kind, number);
    return groupElement(group, number, context, options.groupTitles ?? true);
  });
  const hasImages = groups.some((group) => group.includes('<image '));
  const content = [
    element('title', { id: 'map-title' }, svgText(options.title)),
    ...(options.summary === '' ? [] : [element('desc', { id: 'map-summary' }, svgText(options.summary))]),
    ...fontStyle(scene, options),
    ...(clips.length === 0 ? [] : [element('defs', {}, `\n${clips.join('\n')}\n`)]),
    ...(options.background === 'transparent' ? [] : [page(frame, options.palette)]),
    ...groups,
  ];
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': hasImages ? 'http://www.w3.org/1999/xlink' : undefined,
      'xml:lang': options.language,
      width: frame.width * scale,
      height: frame.height * scale,
      viewBox: [frame.x, frame.y, frame.width, frame.height].map(svgNumber).join(' '),
      role: 'img',
      'aria-labelledby': options.summary === '' ? 'map-title' : 'map-title map-summary',
      'font-family': textFamily,
    },
    `\n${content.join('\n')}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

function groupElement(group: SceneGroup, number: number, context: ShapeContext, titled: boolean): string {
  const { kind, id, box, label, shapes } = group;
  const [name = ''] = label.split(', ', 1);
  const title = titled && label.trim() !== '' ? element('title', {}, svgText(label)) : '';
  return element(
    'g',
    {
      id: svgId(kind, number, name),
      'data-kind': kind,
      'data-id': id,
      transform: `translate(${svgNumber(box.x)} ${svgNumber(box.y)})`,
    },
    title + shapes.map((shape) => shapeElement(shape, context)).join(''),
  );
}

function page(frame: Box, palette: Palette): string {
  return element('rect', { ...frame, fill: svgPaint(palette.page).colour });
}

/** Only the weights that the picture uses: each is as large as a book. */
function fontStyle(scene: Scene, { fonts }: SvgOptions): string[] {
  if (fonts === null) return [];
  const rules = fontFacesOf(scene).map((face) => fontRule(face, fonts(face)));
  return rules.length === 0 ? [] : [element('style', { type: 'text/css' }, `\n${rules.join('\n')}\n`)];
}

function fontRule({ family, weight }: { family: string; weight: FontWeight }, base64: string): string {
  if (!isBase64(base64)) throw new RangeError(`The font ${family} is not in base64`);
  return (
    `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};` +
    `src:url(data:font/ttf;base64,${base64}) format('truetype')}`
  );
}
