import type { MapDocumentRecord } from '../../model/any-record.ts';
import { documentProblems } from '../../rules/document-rules.ts';
import { message } from '../../store/message.ts';
import { recordsOf } from '../../store/records.ts';
import { mostLosses } from '../import-loss.ts';
import { LossList } from '../loss-list.ts';
import { type JourneyJsonReading, mostTouchpoints } from './journey-file.ts';
import { readEnvelope, refused } from './read-envelope.ts';
import { readImages } from './read-images.ts';
import { takeRecords } from './take-records.ts';
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
  const { version, map, library, images, unknownKeys, unsafeKeys } = opened.envelope;
  const losses = new LossList();
  losses.add('importLoss.json.unsafeKey', undefined, unsafeKeys);
  for (const name of unknownKeys) {
    losses.add('importLoss.json.unknownKey', { name: name.slice(0, 80).toWellFormed() });
  }
  if (map.filter(isTouchpoint).length > mostTouchpoints) {
    return refused('tooLarge', 'importError.json.tooManyTouchpoints', { most: mostTouchpoints });
  }
  if (!map.some(isMapOrJourney)) return refused('invalid', 'importError.json.noMap');
  const records = takeRecords(map, 'map', version, losses);
  const known = takeRecords(library, 'library', version, losses);
  if (records === null || known === null)
    return refused('invalid', 'importError.json.part', { field: 'map' });
  const [problem] = documentProblems(recordsOf(records), 'map');
  if (problem !== undefined) {
    const words = message(problem.key, { detail: problem.detail ?? '' });
    return {
      ok: false,
      error: { code: 'invalid', reason: message('importError.json.broken', { problem: words }) },
    };
  }
  const libraryRecords = usedLibrary(records, known);
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

/** What no map can be made without. */
function isMapOrJourney(value: unknown): boolean {
  const type = (value as { type?: unknown } | null)?.type;
  return type === 'map' || type === 'journey';
}
