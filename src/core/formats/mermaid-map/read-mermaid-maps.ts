/** Every journey diagram of a text, each as a map of its own. Pure: words, ids and the file's name come in. */
import type { RecordId } from '../../model/fields.ts';
import { message } from '../../store/message.ts';
import type { ImportLoss } from '../import-loss.ts';
import { ImportError, type ImportWords } from '../import-words.ts';
import {
  type ExtractedJourney,
  type Extraction,
  extractJourneys,
  MAX_EXTRACTED,
} from '../mermaid/extract-journeys.ts';
import { parseMermaidJourney } from '../mermaid/parse-journey.ts';
import type { JourneyError } from '../mermaid/types.ts';
import { journeyToMap, type MappedJourney } from './journey-to-map.ts';

export interface MermaidFile {
  readonly fileName: string;
  readonly text: string;
  readonly words: ImportWords;
  readonly newId: () => RecordId;
}

/** Most touchpoints of all maps of one file together. */
const mostTouchpoints = 20_000;

/** @throws ImportError when there is no journey, or any of them is broken: a file comes in whole or not at all. */
export function readMermaidMaps(file: MermaidFile): MappedJourney[] {
  const extraction = extractJourneys(file.text, file.fileName);
  if (extraction.journeys.length === 0) throw new ImportError(nothingFound(extraction));
  const maps = extraction.journeys.map((journey, index) =>
    readOne(file, journey, extraction.journeys.length > 1 ? index + 1 : null),
  );
  const touchpoints = maps.reduce((sum, map) => sum + countTouchpoints(map), 0);
  if (touchpoints > mostTouchpoints) {
    throw new ImportError(message('refusal.mermaid.too-many-tasks', { limit: mostTouchpoints }));
  }
  return withFileLosses(maps, extraction);
}

function readOne(
  file: MermaidFile,
  { text, lineOffset }: ExtractedJourney,
  number: number | null,
): MappedJourney {
  const parsed = parseMermaidJourney(text);
  if (!parsed.ok) throw new ImportError(parseRefusal(parsed.error, lineOffset));
  const stem = fileStem(file.fileName);
  return journeyToMap(parsed.journey, {
    words: file.words,
    newId: file.newId,
    fallbackTitle: number === null ? stem : `${stem} ${number}`,
    notices: parsed.notices,
    lineOffset,
  });
}

/** Words for a parse error; its line is counted in the file. */
function parseRefusal(error: JourneyError, lineOffset: number): ImportError['reason'] {
  const line = error.line + lineOffset;
  if (error.code === 'not-a-journey') return foundOther(String(error.params.found ?? 'unknown'), line);
  return message(`refusal.mermaid.${error.code}`, { ...error.params, line });
}

function nothingFound({ container, others }: Extraction): ImportError['reason'] {
  const [first] = others;
  if (first === undefined) return message('importError.unknownFormat');
  if (container === 'plain' && first.kind === 'unknown') return message('importError.unknownFormat');
  return foundOther(first.kind, first.line);
}

function foundOther(kind: string, line: number): ImportError['reason'] {
  if (kind === 'empty') return message('importError.empty');
  return message('importError.mermaid.notJourney', { found: message(`importError.diagram.${kind}`), line });
}

/** What was passed over in the file is told with its first map. */
function withFileLosses(maps: MappedJourney[], { others, truncated }: Extraction): MappedJourney[] {
  const fileLosses: ImportLoss[] = others.map(({ kind, line }) => ({
    message: message('importLoss.mermaid.otherDiagram', {
      found: message(`importError.diagram.${kind}`),
      line,
    }),
    count: 1,
  }));
  if (truncated)
    fileLosses.push({ message: message('importLoss.mermaid.truncated', { most: MAX_EXTRACTED }), count: 1 });
  const [first, ...rest] = maps;
  if (first === undefined || fileLosses.length === 0) return maps;
  return [{ ...first, losses: [...first.losses, ...fileLosses.slice(0, 20)] }, ...rest];
}

function countTouchpoints({ mapRecords }: MappedJourney): number {
  return mapRecords.reduce((count, record) => count + (record.type === 'touchpoint' ? 1 : 0), 0);
}

/** The file's name without its folder and extension. */
function fileStem(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  return (name.replace(/\.[^.]*$/, '') || name).slice(0, 200).toWellFormed();
}
