import type { Language } from './language.ts';

/** Everything that may stand around or inside a number without changing it. */
const DECORATION = /[\s'’_%₽$€£¥]/gu;

/**
 * Reads a number as a person of this language types it: «1 234,5», "1,234.5", «−41 %». Whichever separator is unusual for
 * the language is understood as long as that leaves no doubt.
 *
 * @returns null for what is no number; empty text is no number either.
 */
export function parseNumber(text: string, language: Language): number | null {
  const bare = text.replace(DECORATION, '').replace(/^[\u2212\u2013]/, '-');
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (match === null) return null;
  const digits = withPoint(match[2] ?? '', language);
  if (digits === null) return null;
  const value = Number(`${match[1]}${digits}`);
  return Number.isFinite(value) ? value : null;
}

/** A count: where nothing can follow a decimal separator, «1.234» and "1,234" are one thousand and some in any language. */
export function parseCount(text: string, language: Language): number | null {
  const bare = text.replace(DECORATION, '');
  return parseNumber(/^[1-9]\d{0,2}([.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, '') : text, language);
}

/** The digits with at most one point in them, or null when the separators make no sense. */
function withPoint(digits: string, language: Language): string | null {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma === -1 && point === -1) return digits;
  if (comma !== -1 && point !== -1) {
    const decimal = comma > point ? ',' : '.';
    const [whole = '', fraction = '', ...more] = digits.split(decimal);
    const groups = ungrouped(whole, decimal === ',' ? '.' : ',');
    return groups === null || more.length > 0 ? null : `${groups}.${fraction}`;
  }
  const separator = comma === -1 ? '.' : ',';
  const parts = digits.split(separator);
  if (parts.length > 2) return ungrouped(digits, separator);
  // English groups by commas; Russian never groups by points, so there one separator is always the decimal one.
  if (language === 'en' && separator === ',') {
    const grouped = ungrouped(digits, separator);
    if (grouped !== null) return grouped;
  }
  return parts.join('.');
}

function ungrouped(text: string, separator: string): string | null {
  const [first = '', ...rest] = text.split(separator);
  const sound = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  return rest.length === 0 || sound ? [first, ...rest].join('') : null;
}
