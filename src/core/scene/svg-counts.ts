/**
 * Reads an SVG document back and says which things of the map are really in it. It shares nothing with the writer: it goes
 * through the markup itself, and a group without anything drawn in it does not count.
 */
export interface PictureCounts {
  readonly touchpoints: number;
  readonly pains: number;
  readonly connections: number;
}

/** What was found, by the ids as the document writes them. */
export interface DrawnThings {
  readonly touchpoints: ReadonlySet<string>;
  readonly pains: ReadonlySet<string>;
  readonly connections: ReadonlySet<string>;
}

const drawing = new Set(['rect', 'circle', 'path', 'text', 'image']);

interface OpenElement {
  readonly name: string;
  readonly kind: string | undefined;
  readonly id: string | undefined;
  isDrawn: boolean;
}

/** Counts touchpoints, pains (barriers among them) and connections; one that is there twice counts once. */
export function countGroups(svg: string): PictureCounts {
  const { touchpoints, pains, connections } = drawnThings(svg);
  return { touchpoints: touchpoints.size, pains: pains.size, connections: connections.size };
}

/** @throws SyntaxError when the markup is not well-formed enough to say. */
export function drawnThings(svg: string): DrawnThings {
  const found = {
    touchpoint: new Set<string>(),
    pain: new Set<string>(),
    connection: new Set<string>(),
  };
  const open: OpenElement[] = [];
  const close = (): void => {
    const closed = open.pop();
    if (closed === undefined || !closed.isDrawn) return;
    const parent = open.at(-1);
    if (parent !== undefined) parent.isDrawn = true;
    if (closed.kind !== undefined && closed.id !== undefined && Object.hasOwn(found, closed.kind)) {
      found[closed.kind as keyof typeof found].add(closed.id);
    }
  };
  for (const tag of tagsOf(svg)) {
    if (tag.isEnd) {
      if (open.at(-1)?.name !== tag.name) throw new SyntaxError(`</${tag.name}> ends nothing`);
      close();
      continue;
    }
    open.push({
      name: tag.name,
      kind: tag.attributes.get('data-kind'),
      id: tag.attributes.get('data-id'),
      isDrawn: drawing.has(tag.name),
    });
    if (tag.isEmpty) close();
  }
  if (open.length > 0) throw new SyntaxError(`<${open.at(-1)?.name}> does not end`);
  return { touchpoints: found.touchpoint, pains: found.pain, connections: found.connection };
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const skipped: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

function* tagsOf(markup: string): Generator<Tag> {
  let at = markup.indexOf('<');
  while (at !== -1) {
    const skip = skipped.find(([start]) => markup.startsWith(start, at));
    if (skip === undefined) {
      const end = tagEnd(markup, at);
      yield readTag(markup.slice(at + 1, end));
      at = markup.indexOf('<', end);
    } else {
      const end = markup.indexOf(skip[1], at);
      if (end === -1) throw new SyntaxError(`${skip[0]} does not end`);
      at = markup.indexOf('<', end + skip[1].length);
    }
  }
}

/** The place of the `>` that ends a tag: one inside quotes does not. */
function tagEnd(markup: string, from: number): number {
  let quote = '';
  for (let at = from; at < markup.length; at += 1) {
    const character = markup.charAt(at);
    if (quote !== '') {
      // A data URI is long: go to its end at once.
      at = markup.indexOf(quote, at);
      if (at === -1) break;
      quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return at;
    }
  }
  throw new SyntaxError('A tag does not end');
}

function readTag(inside: string): Tag {
  const isEnd = inside.startsWith('/');
  const isEmpty = inside.endsWith('/');
  const body = inside.slice(isEnd ? 1 : 0, isEmpty ? -1 : undefined);
  const [name = ''] = /^[^\s/>]+/.exec(body) ?? [];
  if (name === '') throw new SyntaxError('A tag has no name');
  const attributes = new Map<string, string>();
  if (name === 'g') {
    for (const [, attribute = '', double, single] of body.matchAll(
      /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      attributes.set(attribute, double ?? single ?? '');
    }
  }
  return { name, isEnd, isEmpty, attributes };
}
