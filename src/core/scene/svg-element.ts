/**
 * The only way to write an element: names and attributes come from this closed list, so nothing that a map holds can become
 * a script, a link or a style. Values are escaped here and nowhere else.
 */
import { svgAttribute, svgNumber } from './svg-escape.ts';

const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
] as const;
const joined = ['stroke-linecap', 'stroke-linejoin'] as const;
const placed = ['x', 'y', 'width', 'height'] as const;
const lettered = ['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor'] as const;

const attributesOf = {
  svg: [
    'xmlns',
    'xmlns:xlink',
    'xml:lang',
    'viewBox',
    'width',
    'height',
    'role',
    'aria-labelledby',
    'font-family',
  ],
  title: ['id'],
  desc: ['id'],
  style: ['type'],
  defs: [],
  clipPath: ['id'],
  g: ['id', 'data-kind', 'data-id', 'transform', 'clip-path'],
  rect: [...placed, 'rx', ...painted],
  circle: ['cx', 'cy', 'r', ...painted],
  path: ['d', ...painted, ...joined],
  text: ['x', 'y', 'xml:space', ...painted, ...lettered],
  tspan: ['x', 'font-family', 'font-weight'],
  image: [...placed, 'preserveAspectRatio', 'xlink:href'],
} as const;

export type SvgElementName = keyof typeof attributesOf;
export type SvgAttributes<Name extends SvgElementName> = {
  readonly [attribute in (typeof attributesOf)[Name][number]]?: string | number | undefined;
};

/** @param content markup that `element` and `svgText` made. Attributes that are undefined are left out. */
export function element<Name extends SvgElementName>(
  name: Name,
  attributes: SvgAttributes<Name>,
  content = '',
): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries<string | number | undefined>(attributes)) {
    if (value === undefined) continue;
    tag += ` ${attribute}="${typeof value === 'number' ? svgNumber(value) : svgAttribute(value)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}
