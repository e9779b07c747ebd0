/** Which touchpoints may be connected, and how. Null means yes; otherwise the key of a message that says why not. */
import type { ConnectionKind, ConnectionRecord } from '../model/connection-record.ts';
import type { RecordId } from '../model/fields.ts';
import type { Side } from '../model/journey-record.ts';
import { findRecord, type RecordsView } from '../store/records.ts';

export function canConnect(
  view: RecordsView,
  fromId: RecordId,
  toId: RecordId,
  kind: ConnectionKind,
  connections: Iterable<ConnectionRecord>,
): string | null {
  const reason = connectionProblem(view, { fromId, toId, kind });
  if (reason !== null) return reason;
  for (const other of connections) {
    if (other.fromId === fromId && other.toId === toId && other.kind === kind)
      return 'refusal.connectedAlready';
  }
  return null;
}

/** The kind that a new arrow between two touchpoints most likely means. */
export function likelyKind(view: RecordsView, fromId: RecordId, toId: RecordId): ConnectionKind {
  const from = touchpointSide(view, fromId);
  const to = touchpointSide(view, toId);
  if (from === to) return 'next';
  return from === 'employee' ? 'supports' : 'influences';
}

export function connectionProblem(
  view: RecordsView,
  connection: Pick<ConnectionRecord, 'fromId' | 'toId' | 'kind'>,
): string | null {
  const from = touchpointSide(view, connection.fromId);
  const to = touchpointSide(view, connection.toId);
  if (from === null || to === null) return 'refusal.connectTouchpoints';
  if (connection.fromId === connection.toId)
    return connection.kind === 'loop' ? null : 'refusal.connectItself';
  switch (connection.kind) {
    case 'next':
    case 'alternative':
    case 'loop':
      return from === to ? null : 'refusal.connectAcrossSides';
    case 'supports':
      return from === 'employee' && to === 'customer' ? null : 'refusal.supportsDirection';
    case 'influences':
      return null;
  }
}

function touchpointSide(view: RecordsView, id: RecordId): Side | null {
  const lane = findRecord(view, 'lane', findRecord(view, 'touchpoint', id)?.laneId ?? null);
  return findRecord(view, 'journey', lane?.journeyId ?? null)?.side ?? null;
}
