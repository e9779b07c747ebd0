import type { AnyRecord, MapDocumentRecord } from '../../model/any-record.ts';
import { documentProblems } from '../../rules/document-rules.ts';
import { message } from '../../store/message.ts';
import { recordsOf } from '../../store/records.ts';
import { mostLosses } from '../import-loss.ts';
import { LossList } from '../loss-list.ts';
import { type JourneyJsonReading, mostTouchpoints } from './journey-file.ts';
import { dropUnruly, mendRecords } from './mend-records.ts';
import { readEnvelope, refused } from './read-envelope.ts';
import { readImages } from './read-images.ts';
import { imageHashes, isLibraryRecord, usedLibrary } from './used-library.ts';

/**
 * Reads the text of a `*.twinpath.json` file. What comes out keeps every rule of a document; the ids are the file's. Never
 * throws, whatever the text is.
 *
 * @param tools.sha256 gives lower-case hex, to hold images against their names.
 */
export function readJourneyJson(
  text: string,
  tools: { readonly sha256: (bytes: Uint8Array) => string },
): JourneyJsonReading {
  const opened = readEnvelope(text);
  if (!opened.ok) return opened;
  const { map, library, images, unknownKeys, unsafeKeys } = opened.envelope;
  const losses = new LossList();
  losses.add('importLoss.json.unsafeKey', undefined, unsafeKeys);
  for (const name of unknownKeys) {
    losses.add('importLoss.json.unknownKey', { name: name.slice(0, 80).toWellFormed() });
  }
  if (map.filter(isTouchpoint).length > mostTouchpoints) {
    return refused('tooLarge', 'importError.json.tooManyTouchpoints', { most: mostTouchpoints });
  }
  const records = oneMap(mendRecords(map, 'map', losses), losses);
  const [problem] = documentProblems(recordsOf(records), 'map');
  if (problem?.key === 'problem.oneMap') return refused('invalid', 'importError.json.noMap');
  if (problem !== undefined) {
    const words = message(problem.key, { detail: problem.detail ?? '' });
    return {
      ok: false,
      error: { code: 'invalid', reason: message('importError.json.broken', { problem: words }) },
    };
  }
  const libraryRecords = usedLibrary(records, mendRecords(library, 'library', losses));
  const wanted = imageHashes([...records, ...libraryRecords]);
  const found = readImages(images, wanted, tools.sha256, losses);
  losses.add(
    'importLoss.json.imageMissing',
    undefined,
    [...wanted].filter((hash) => !Object.hasOwn(images, hash)).length,
  );
  const journey = {
    records: records.filter((record): record is MapDocumentRecord => !isLibraryRecord(record)),
    library: libraryRecords,
    images: found,
    losses: losses.list(mostLosses),
  };
  return { ok: true, journey };
}

function isTouchpoint(value: unknown): boolean {
  return (value as { type?: unknown } | null)?.type === 'touchpoint';
}

/** RULE: of several maps, or of several journeys of one side and kind, the first in the file counts. */
function oneMap(list: readonly AnyRecord[], losses: LossList): AnyRecord[] {
  const records = new Map(list.map((record) => [record.id, record]));
  const seen = new Set<string>();
  for (const record of list) {
    if (record.type !== 'map' && record.type !== 'journey') continue;
    const place = record.type === 'map' ? 'map' : `${record.side} ${record.mode}`;
    if (!seen.has(place)) seen.add(place);
    else {
      records.delete(record.id);
      losses.add('importLoss.json.recordDropped', { type: message(`recordType.${record.type}`) });
    }
  }
  if (records.size < list.length) dropUnruly(records, 'map', losses);
  return [...records.values()];
}
