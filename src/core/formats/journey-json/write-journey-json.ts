import { type AnyRecord, recordDefinitions, recordTypes } from '../../model/any-record.ts';
import { toBase64 } from './base64.ts';
import { type JourneyDocument, journeyFormat, journeyVersion } from './journey-file.ts';
import { prettyJson } from './pretty-json.ts';
import { imageHashes, usedLibrary } from './used-library.ts';

const typeRank = new Map<string, number>(recordTypes.map((type, rank) => [type, rank]));

/**
 * One map as the text of a `*.twinpath.json` file. The same map gives the same text, whatever the order of its records
 * and of their keys: records stand by type and id, keys in the order of the schema.
 *
 * @param generator names the program that writes, such as `Twinpath 1.0.0`.
 * @throws ZodError when a record does not fit its schema: no document holds such a record.
 */
export function writeJourneyJson(document: JourneyDocument, generator = 'Twinpath'): string {
  const records = [...document.records];
  const library = usedLibrary(records, document.library);
  const shown = imageHashes([...records, ...library]);
  const images = [...document.images].filter((image) => shown.has(image.hash));
  const file = {
    format: journeyFormat,
    version: journeyVersion,
    generator,
    map: records.sort(compareRecords).map(inSchemaOrder),
    library: library.sort(compareRecords).map(inSchemaOrder),
    images: Object.fromEntries(
      images
        .sort((first, second) => compareText(first.hash, second.hash))
        .map(({ hash, mediaType, bytes }) => [hash, { mediaType, base64: toBase64(bytes) }]),
    ),
  };
  return `${prettyJson(file)}\n`;
}

function compareRecords(first: AnyRecord, second: AnyRecord): number {
  const byType = (typeRank.get(first.type) ?? 0) - (typeRank.get(second.type) ?? 0);
  return byType === 0 ? compareText(first.id, second.id) : byType;
}

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Parsing sets keys in the order of the schema, in nested objects too. */
function inSchemaOrder(record: AnyRecord): unknown {
  return recordDefinitions[record.type].schema.parse(record);
}
