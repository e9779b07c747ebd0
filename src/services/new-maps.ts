/** How maps come into a project: each as one transaction, with what they need of the library, all or none. */
import { ContractError } from '../contract/error-codes.ts';
import { executeCommand } from '../core/commands/execute-command.ts';
import { command } from '../core/commands/registry.ts';
import { LibraryTwins } from '../core/formats/library-twin.ts';
import {
  type AnyRecord,
  type DocumentKind,
  libraryDocumentId,
  recordDefinitions,
} from '../core/model/any-record.ts';
import { noRecords, type Records } from '../core/store/records.ts';
import type { Transaction } from '../core/store/transaction.ts';
import type { DocumentCommit, OpenDocuments } from './open-documents.ts';
import type { MapContent } from './ports/templates.ts';

/** Who makes the maps, and when. */
export interface Maker {
  readonly newId: () => string;
  readonly at: number;
  readonly author: string;
}

/**
 * Puts maps into the project and tells their document ids.
 * @throws ContractError `importRefused` when a rule does not allow one of them: then none is stored
 */
export function addMaps(documents: OpenDocuments, contents: readonly MapContent[], maker: Maker): string[] {
  const library = documents.library();
  const known = new LibraryTwins(library.records.values());
  const newLibraryRecords: AnyRecord[] = [];
  const commits: DocumentCommit[] = [];
  for (const content of contents) {
    const links = new Map<string, string>();
    for (const record of content.libraryRecords) {
      const twin = known.find(record);
      const id = twin?.id ?? (known.has(record.id) ? maker.newId() : record.id);
      if (twin === undefined) {
        const own = { ...record, id };
        newLibraryRecords.push(own);
        known.add(own);
      }
      if (id !== record.id) links.set(record.id, id);
    }
    const isKnown = (id: string): boolean =>
      documents.isTaken(id) || commits.some((entry) => entry.documentId === id);
    const own = withFreeIds(content.mapRecords, isKnown, maker.newId);
    const records = own.map((record) => withLibraryLinks(record, links));
    const documentId = mapIdOf(records);
    if (documentId === undefined) throw new ContractError('importRefused');
    commits.push({ documentId, transaction: fillTransaction(noRecords, records, 'map', maker) });
  }
  const mapIds = commits.map((entry) => entry.documentId);
  if (newLibraryRecords.length > 0) {
    const transaction = fillTransaction(library.records, newLibraryRecords, 'library', maker);
    commits.unshift({ documentId: libraryDocumentId, transaction });
  }
  documents.fill(mapIds, commits, maker.at);
  return mapIds;
}

/** The same records under new ids, pointing at each other as before. Links to the library stay. */
export function withNewIds(records: Iterable<AnyRecord>, newId: () => string): AnyRecord[] {
  const list = [...records];
  const ids = new Map(list.map((record) => [record.id, newId()]));
  return list.map((record) => {
    const copy: Record<string, unknown> = { ...record, id: ids.get(record.id) };
    for (const { field } of recordDefinitions[record.type].references) {
      const target = copy[field];
      if (typeof target === 'string') copy[field] = ids.get(target) ?? target;
    }
    return copy as unknown as AnyRecord;
  });
}

function mapIdOf(records: readonly AnyRecord[]): string | undefined {
  return records.find((record) => record.type === 'map')?.id;
}

/** A file of ours keeps its ids, so that it comes back as it went; a second time it is another map. */
function withFreeIds(
  records: readonly AnyRecord[],
  isTaken: (id: string) => boolean,
  newId: () => string,
): readonly AnyRecord[] {
  const mapId = mapIdOf(records);
  return mapId !== undefined && isTaken(mapId) ? withNewIds(records, newId) : records;
}

function withLibraryLinks(record: AnyRecord, links: ReadonlyMap<string, string>): AnyRecord {
  if (links.size === 0) return record;
  const linked = (id: string): string => links.get(id) ?? id;
  let next = record;
  if ('personaId' in next && next.personaId !== null) next = { ...next, personaId: linked(next.personaId) };
  if ('channelId' in next && next.channelId !== null) next = { ...next, channelId: linked(next.channelId) };
  if ('evidenceIds' in next) next = { ...next, evidenceIds: next.evidenceIds.map(linked) };
  return next;
}

function fillTransaction(base: Records, records: AnyRecord[], kind: DocumentKind, maker: Maker): Transaction {
  const outcome = executeCommand(base, command('document.fill', { records }), {
    kind,
    transactionId: maker.newId(),
    at: maker.at,
    author: maker.author,
    origin: 'import',
  });
  if (!outcome.ok) throw new ContractError('importRefused', outcome.reason);
  return outcome.transaction;
}
