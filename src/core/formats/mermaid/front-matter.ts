import { lineEnd, skipSpaces } from './source.ts';

/** Where the YAML front matter of a diagram is. `end`: first position behind its closing line. */
export type FrontMatter =
  | { readonly state: 'none' }
  | { readonly state: 'unclosed'; readonly start: number }
  | { readonly state: 'found'; readonly end: number; readonly raw: string; readonly indent: string };

/**
 * Finds front matter: a first line (blank lines may precede) of `---`, closed by a later line of `---` with the same
 * indent. A text starting with `---` that is never closed is `unclosed`.
 */
export function findFrontMatter(text: string): FrontMatter {
  const first = skipSpaces(text, 0);
  if (!text.startsWith('---', first)) return { state: 'none' };
  const unclosed: FrontMatter = { state: 'unclosed', start: first };
  const openEnd = lineEnd(text, first);
  if (text.slice(first + 3, openEnd).trim() !== '' || openEnd >= text.length) return unclosed;
  const indent = text.slice(text.lastIndexOf('\n', first) + 1, first);
  const closing = `${indent}---`;
  for (let at = openEnd + 1; at < text.length; ) {
    const end = lineEnd(text, at);
    if (text.startsWith(closing, at) && text.slice(at + closing.length, end).trim() === '') {
      const raw = text.slice(openEnd + 1, Math.max(at - 1, openEnd + 1));
      return { state: 'found', end: Math.min(end + 1, text.length), raw, indent };
    }
    at = end + 1;
  }
  return unclosed;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', ' '],
  ['t', '\t'],
  ['r', ' '],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  [' ', ' '],
]);

function unquote(value: string): string | null {
  const quote = value.charAt(0);
  let out = '';
  for (let at = 1; at < value.length; at += 1) {
    const sign = value.charAt(at);
    if (quote === "'" && sign === quote && value.charAt(at + 1) === quote) {
      out += quote;
      at += 1;
    } else if (sign === quote) {
      return out;
    } else if (quote === '"' && sign === '\\') {
      const code = /^u([0-9a-fA-F]{4})/.exec(value.slice(at + 1, at + 6))?.[1];
      out +=
        code === undefined
          ? (ESCAPES.get(value.charAt(at + 1)) ?? '')
          : String.fromCharCode(parseInt(code, 16));
      at += code === undefined ? 1 : 5;
    } else {
      out += sign;
    }
  }
  return null;
}

/** Lines indented deeper than the key, joined with spaces, up to the next key. */
function continuation(lines: readonly string[], from: number): string {
  const parts: string[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() !== '' && !/^[ \t]/.test(line)) break;
    if (line.trim() !== '') parts.push(line.trim());
  }
  return parts.join(' ');
}

/**
 * The `title:` of front matter read as a top-level YAML scalar (plain, quoted, `|` or `>`), or null when there is none
 * or it is empty, null, false or 0. No other YAML is interpreted: nothing can be run, merged or referenced.
 */
export function frontMatterTitle(raw: string, indent: string): string | null {
  const lines = raw.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  for (let index = 0; index < lines.length; index += 1) {
    const value = /^(?:title|"title"|'title')[ \t]*:(?=[ \t]|$)(.*)$/.exec(lines[index] ?? '')?.[1]?.trim();
    if (value === undefined) continue;
    if (/^["']/.test(value)) {
      const whole = `${value} ${continuation(lines, index + 1)}`;
      return unquote(value) ?? unquote(whole) ?? value;
    }
    if (/^[|>][-+0-9]*$/.test(value)) return continuation(lines, index + 1) || null;
    const hash = value.startsWith('#') ? 0 : value.search(/[ \t]#/);
    const own = (hash < 0 ? value : value.slice(0, hash)).trim();
    const plain = `${own} ${hash < 0 ? continuation(lines, index + 1) : ''}`.trim();
    return /^(?:|~|null|Null|NULL|false|False|FALSE|0)$/.test(plain) ? null : plain;
  }
  return null;
}
