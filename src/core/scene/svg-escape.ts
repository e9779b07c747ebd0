/** Values made safe for SVG: text that no parser can read as markup, numbers, colours, path data, ids. */

/** What XML 1.0 has no way to write, and the C1 controls, which it only tolerates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const replacement = '\ufffd';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeXml(text: string, special: RegExp): string {
  // Lone surrogates become U+FFFD: UTF-8 can't hold them.
  return text
    .toWellFormed()
    .replace(unwritable, replacement)
    .replace(special, (found) => entities[found] ?? '');
}

/** Text between tags. Line breaks stay line breaks, which SVG draws as spaces. */
export function svgText(text: string): string {
  return escapeXml(text, /[&<>\r]/g);
}

/** Text inside double quotes. */
export function svgAttribute(text: string): string {
  return escapeXml(text, /[&<>"'\t\n\r]/g);
}

/**
 * A number with at most two decimals (a hundredth of a layout unit).
 *
 * @throws RangeError for NaN and infinities: a picture with a hole would look finished.
 */
export function svgNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A picture can't hold the number ${value}`);
  // Adding zero turns -0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

/** @throws RangeError when it is anything but absolute M, L, C and Z with numbers. */
export function svgPathData(d: string): string {
  if (!/^[MLCZ\d\s.,e+-]*$/.test(d)) throw new RangeError('A path holds something else than M, L, C and Z');
  return d.trim();
}

export interface SvgPaint {
  /** `#rrggbb` */
  readonly colour: string;
  /** 0..1 */
  readonly opacity: number;
}

/**
 * Splits `#rrggbbaa`, which many programs do not know, into a colour and an opacity.
 *
 * @throws RangeError for anything but `#rrggbb` and `#rrggbbaa`.
 */
export function svgPaint(hex: string): SvgPaint {
  const [, colour, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})?$/i.exec(hex) ?? [];
  if (colour === undefined) throw new RangeError(`Not a colour of a palette: ${hex}`);
  return { colour, opacity: alpha === undefined ? 1 : Number.parseInt(alpha, 16) / 255 };
}

/** Looks for what is not base64: matching all of it would overflow the pattern's stack on a large image. */
export function isBase64(text: string): boolean {
  return text !== '' && !/[^A-Za-z0-9+/=]/.test(text);
}

const longestSlug = 40;
/** Letters and figures that XML takes in names, in every place of a name but the first. */
const notInNames =
  /[^0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u2c00-\u2fef\u3041-\ud7ff]+|[^\p{L}\p{N}]+/gu;

/**
 * An id that a designer understands in a list of layers: `touchpoint-12-Оплата-картой`. Unique as long as kind and number are.
 *
 * @param number counted from 1 among the groups of its kind.
 */
export function svgId(kind: string, number: number, label: string): string {
  const words = label.toWellFormed().normalize('NFC').replace(notInNames, '-');
  const slug = [...words]
    .slice(0, longestSlug)
    .join('')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? `${kind}-${number}` : `${kind}-${number}-${slug}`;
}
