import { type AnyRecord, documentKindOf, type LibraryRecord } from '../../model/any-record.ts';
import type { RecordId } from '../../model/fields.ts';

/** The records of a library that a map's records name: its personas, channels and evidence. */
export function usedLibrary(records: Iterable<AnyRecord>, library: Iterable<AnyRecord>): LibraryRecord[] {
  const named = new Set<RecordId>();
  for (const record of records) for (const id of libraryLinks(record)) named.add(id);
  return [...library].filter(
    (record): record is LibraryRecord => isLibraryRecord(record) && named.has(record.id),
  );
}

/** Ids of the library that a record names. */
export function libraryLinks(record: AnyRecord): RecordId[] {
  const links: RecordId[] = [];
  if ('personaId' in record && record.personaId !== null) links.push(record.personaId);
  if ('channelId' in record && record.channelId !== null) links.push(record.channelId);
  if ('evidenceIds' in record) links.push(...record.evidenceIds);
  return links;
}

/** Hashes of the images that records show. */
export function imageHashes(records: Iterable<AnyRecord>): Set<string> {
  const hashes = new Set<string>();
  for (const record of records) {
    if ('imageHash' in record && record.imageHash !== null) hashes.add(record.imageHash);
  }
  return hashes;
}

export function isLibraryRecord(record: AnyRecord): record is LibraryRecord {
  return documentKindOf(record.type) === 'library';
}
