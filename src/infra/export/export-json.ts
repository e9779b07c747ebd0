import { writeJourneyJson } from '../../core/formats/journey-json/write-journey-json.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { PictureCounts } from '../../core/scene/svg-counts.ts';
import type { ExportedFile, ExportRequest } from '../../services/ports/exporter.ts';
import { checkCounts } from './picture.ts';

/**
 * The whole map as its JSON file, hidden things included: it is for programs, and comes back as it was.
 *
 * @throws ExportFailure when something of the map is not in it.
 */
export function exportJson(request: ExportRequest): Omit<ExportedFile, 'fileName'> {
  const { records, libraryRecords, images } = request;
  const text = writeJourneyJson({ records, library: libraryRecords, images });
  const written = JSON.parse(text) as { readonly map: readonly Pick<AnyRecord, 'type'>[] };
  const counts = recordCounts(written.map);
  checkCounts(recordCounts(records), counts);
  return { bytes: new TextEncoder().encode(text), mediaType: 'application/json', counts, notices: [] };
}

function recordCounts(records: readonly Pick<AnyRecord, 'type'>[]): PictureCounts {
  const count = (type: AnyRecord['type']): number => records.filter((record) => record.type === type).length;
  return { touchpoints: count('touchpoint'), pains: count('pain'), connections: count('connection') };
}
