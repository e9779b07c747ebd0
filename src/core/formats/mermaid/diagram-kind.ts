import { findFrontMatter } from './front-matter.ts';
import { lineEnd, normaliseLineBreaks, skipSpaces } from './source.ts';
import type { DiagramKind } from './types.ts';

/** Mermaid's own order: the first prefix that fits decides. Case-sensitive. */
const PREFIXES: readonly (readonly [string, DiagramKind])[] = [
  ['journey', 'journey'],
  ['flowchart', 'flowchart'],
  ['graph', 'flowchart'],
  ['sequenceDiagram', 'sequence'],
  ['classDiagram', 'class'],
  ['stateDiagram', 'state'],
  ['erDiagram', 'er'],
  ['gantt', 'gantt'],
  ['pie', 'pie'],
  ['mindmap', 'mindmap'],
  ['timeline', 'timeline'],
  ['gitGraph', 'gitgraph'],
  ['quadrantChart', 'quadrant'],
  ['requirement', 'requirement'],
  ['C4Context', 'c4'],
  ['C4Container', 'c4'],
  ['C4Component', 'c4'],
  ['C4Dynamic', 'c4'],
  ['C4Deployment', 'c4'],
  ['xychart', 'xychart'],
  ['sankey', 'sankey'],
  ['block', 'block'],
  ['packet', 'packet'],
  ['kanban', 'kanban'],
  ['architecture', 'architecture'],
  ['radar-beta', 'radar'],
  ['treemap', 'treemap'],
  ['info', 'other-mermaid'],
  ['venn-beta', 'other-mermaid'],
  ['ishikawa', 'other-mermaid'],
  ['treeView-beta', 'other-mermaid'],
  ['wardley-beta', 'other-mermaid'],
  ['swimlane-beta', 'other-mermaid'],
  ['eventmodeling', 'other-mermaid'],
  ['cynefin-beta', 'other-mermaid'],
  ['railroad-', 'other-mermaid'],
];

/** First position that is neither white space, nor a `%%` comment, nor (with its end) a `%%{…}%%` directive. */
export function skipToContent(text: string, from: number): number {
  let at = skipSpaces(text, from);
  while (text.startsWith('%%', at)) {
    const directiveEnd = text.startsWith('%%{', at) ? text.indexOf('}%%', at) : -1;
    at = skipSpaces(text, directiveEnd < 0 ? lineEnd(text, at) : directiveEnd + 3);
  }
  return at;
}

/** The kind of diagram whose keyword stands at `at`. */
export function kindAt(text: string, at: number): DiagramKind {
  if (at >= text.length) return 'empty';
  for (const [prefix, kind] of PREFIXES) if (text.startsWith(prefix, at)) return kind;
  return 'unknown';
}

/**
 * The kind of Mermaid diagram a text holds, seen behind front matter, directives and comments, as Mermaid's detector
 * does: case-sensitive, so `JOURNEY` is `unknown`. Linear; gives no errors.
 */
export function detectDiagramKind(text: string): DiagramKind {
  const normal = normaliseLineBreaks(text);
  const front = findFrontMatter(normal);
  return kindAt(normal, skipToContent(normal, front.state === 'found' ? front.end : 0));
}
