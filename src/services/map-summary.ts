import type { MapSummary } from '../contract/methods.ts';
import type { AnyRecord } from '../core/model/any-record.ts';
import type { DocumentView } from './open-documents.ts';
import type { StoredDocument } from './ports/project-store.ts';

/** What the list of maps tells about one of them. */
export function summariseMap(stored: StoredDocument, { records }: Pick<DocumentView, 'records'>): MapSummary {
  const map = records.get(stored.id);
  const about = map?.type === 'map' ? map : null;
  return {
    id: stored.id,
    title: about?.title ?? '',
    summary: about?.summary ?? '',
    state: about?.state ?? 'asIs',
    period: about?.period ?? '',
    tags: [...(about?.tags ?? [])],
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    seq: stored.seq,
    counts: countRecords(records.values()),
    hasEmployeeSide: [...records.values()].some(
      (record) => record.type === 'journey' && record.side === 'employee',
    ),
  };
}

/** How many of each kind that people count. */
export function countRecords(records: Iterable<AnyRecord>): MapSummary['counts'] {
  const counts = { stages: 0, touchpoints: 0, pains: 0, connections: 0 };
  for (const record of records) {
    if (record.type === 'stage') counts.stages += 1;
    else if (record.type === 'touchpoint') counts.touchpoints += 1;
    else if (record.type === 'pain') counts.pains += 1;
    else if (record.type === 'connection') counts.connections += 1;
  }
  return counts;
}
