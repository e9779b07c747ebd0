/** A strict reader of XML with namespaces: whatever is not well-formed throws. Document types are refused. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly prefixes: ReadonlySet<string>;
}

const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const qName = `(?:${ncName}:)?${ncName}`;
const attributePattern = new RegExp(`\\s+(${qName})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const startPattern = new RegExp(`<(${qName})`, 'y');
const endPattern = new RegExp(`</(${qName})\\s*>`, 'y');
export const xmlName = new RegExp(`^${ncName}$`);
const notAllowed = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(source: string): XmlElement {
  const bad = notAllowed.exec(source);
  if (bad !== null) throw new Error(`U+${bad[0].charCodeAt(0).toString(16)} is no character of XML`);
  let at = /^<\?xml version="1\.0"(?: encoding="UTF-8")?\?>/.exec(source)?.[0].length ?? 0;
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at += found[0].length;
    return found;
  };
  while (at < source.length) {
    const parent = open.at(-1);
    if (source.charAt(at) !== '<') {
      const next = source.indexOf('<', at);
      const text = source.slice(at, next === -1 ? source.length : next);
      at += text.length;
      if (text.includes(']]>')) throw new Error(']]> in text');
      if (parent === undefined && text.trim() !== '') throw new Error('text outside the root');
      parent?.children.push(decode(text));
      continue;
    }
    const end = match(endPattern);
    if (end !== null) {
      if (parent === undefined || parent.name !== end[1])
        throw new Error(`</${end[1]}> ends <${parent?.name}>`);
      open.pop();
      continue;
    }
    const start = match(startPattern);
    if (start === null) throw new Error(`not understood: ${source.slice(at, at + 40)}`);
    const attributes = new Map<string, string>();
    for (let found = match(attributePattern); found !== null; found = match(attributePattern)) {
      const [, name = '', double, single] = found;
      if (attributes.has(name)) throw new Error(`${name} twice`);
      attributes.set(name, decode(double ?? single ?? ''));
    }
    const tail = match(/\s*(\/?)>/y);
    if (tail === null) throw new Error(`the tag does not end: ${source.slice(at, at + 40)}`);
    const declared = [...attributes.keys()].flatMap((name) =>
      name.startsWith('xmlns:') ? [name.slice(6)] : [],
    );
    const prefixes = new Set([...(parent?.prefixes ?? ['xml', 'xmlns']), ...declared]);
    for (const name of [start[1] ?? '', ...attributes.keys()]) {
      const [prefix, local] = name.split(':');
      if (local !== undefined && !prefixes.has(prefix ?? ''))
        throw new Error(`the prefix of ${name} is not declared`);
    }
    const element: OpenElement = { name: start[1] ?? '', attributes, children: [], prefixes };
    if (parent === undefined) {
      if (root !== null) throw new Error('a second root');
      root = element;
    } else parent.children.push(element);
    if (tail[1] !== '/') open.push(element);
  }
  if (open.length > 0 || root === null) throw new Error('the document does not end');
  return root;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([A-Za-z]+));|&/g, (all, decimal, hex, name) => {
    if (decimal !== undefined || hex !== undefined) {
      const character = String.fromCodePoint(
        decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal),
      );
      if (notAllowed.test(character)) throw new Error(`${all} is no character of XML`);
      return character;
    }
    const known = entities[name ?? ''];
    if (known === undefined) throw new Error(`${all} is no entity of XML`);
    return known;
  });
}

/** The element and everything inside it, in document order. */
export function* allElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* allElements(child);
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
