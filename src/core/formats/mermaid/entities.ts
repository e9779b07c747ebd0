/**
 * Mermaid entity codes: `#59;` (decimal) and `#quot;` (named). Mermaid protects every `#word;` before it parses, so
 * such a code never ends a name. Unknown or unsafe codes stay as they are written.
 */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['apos', "'"],
  ['num', '#'],
  ['semi', ';'],
  ['colon', ':'],
  ['comma', ','],
  ['excl', '!'],
  ['quest', '?'],
  ['period', '.'],
  ['percnt', '%'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lsqb', '['],
  ['rsqb', ']'],
  ['lbrace', '{'],
  ['rbrace', '}'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['equals', '='],
  ['plus', '+'],
  ['dollar', '$'],
  ['commat', '@'],
  ['lowbar', '_'],
  ['vert', '|'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['hellip', '\u2026'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['bull', '\u2022'],
  ['middot', '·'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['deg', '°'],
  ['sect', '§'],
  ['para', '¶'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['cent', '¢'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
  ['infin', '∞'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['rarr', '→'],
  ['darr', '↓'],
  ['hearts', '♥'],
  ['check', '✓'],
]);

/** True for the units of JavaScript's `\w` (ASCII letters, digits, underscore). */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 95 || (unit >= 97 && unit <= 122)
  );
}

/**
 * End (exclusive) of the entity that starts at `start`, or -1 when `text[start]` starts no `#word;`.
 * Linear over a whole text, as `#` is not a word unit.
 */
export function entityEnd(text: string, start: number): number {
  if (text.charCodeAt(start) !== 35) return -1;
  let end = start + 1;
  while (isWordUnit(text.charCodeAt(end))) end += 1;
  return end > start + 1 && text.charCodeAt(end) === 59 ? end + 1 : -1;
}

function decodeOne(whole: string, body: string): string {
  if (!/^\d+$/.test(body)) return NAMED.get(body) ?? whole;
  if (body.length > 7) return whole;
  const point = Number(body);
  if (point === 9) return '\t';
  if (point === 10 || point === 13) return ' ';
  const isControl = point < 32 || (point >= 127 && point < 160);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isControl || isSurrogate || point > 0x10ffff ? whole : String.fromCodePoint(point);
}

/**
 * Decodes the entity codes of a text, once (`#35;59;` gives `#59;`). A line break code gives a space; control
 * characters, surrogates and unknown names are left as written.
 */
export function decodeEntities(text: string): string {
  return text.includes('#') ? text.replace(/#(\w+);/g, decodeOne) : text;
}

/** What else to protect besides `;`, `:`, `#`, `<`, `>`, comment signs and fences. */
export interface EncodeOptions {
  /** Encode `,` as `#44;` (inside an actor). */
  readonly comma?: boolean;
  /** Encode `}` as `#125;` (inside a braced description). */
  readonly brace?: boolean;
}

const ALWAYS: ReadonlyMap<string, string> = new Map([
  [';', '#59;'],
  [':', '#58;'],
  ['#', '#35;'],
  ['<', '#lt;'],
  ['>', '#gt;'],
]);

/** `#code;` of the first UTF-16 unit of `text`; for use on ASCII and white space. */
export function entityOf(text: string): string {
  return `#${text.charCodeAt(0)};`;
}

/**
 * Encodes a text so that Mermaid reads it back as plain text wherever a title, name or actor stands.
 * A `%` is encoded where it could start a comment, backtick and tilde runs where they could close a Markdown fence, and
 * the `C4…` words because Mermaid takes a diagram holding one of them anywhere for a C4 diagram.
 */
export function encodeEntities(text: string, options: EncodeOptions = {}): string {
  return text
    .replace(/[;:#<>]/g, (sign) => ALWAYS.get(sign) ?? sign)
    .replace(/^%+|%{2,}|`{3,}|~{3,}/gm, (run) => entityOf(run).repeat(run.length))
    .replace(/C4(?=Context|Container|Component|Dynamic|Deployment)/g, '#67;4')
    .replace(/[,}]/g, (sign) =>
      (sign === ',' ? options.comma : options.brace) === true ? entityOf(sign) : sign,
    );
}
