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
  return kindBetween(touchpointSide(view, fromId), touchpointSide(view, toId));
}

/** The kind that a new arrow to a touchpoint, still to be made in a lane, most likely means. */
export function likelyKindInto(
  view: Pick<RecordsView, 'get'>,
  fromId: RecordId,
  laneId: RecordId,
): ConnectionKind {
  return kindBetween(touchpointSide(view, fromId), laneSide(view, laneId));
}

function kindBetween(from: Side | null, to: Side | null): ConnectionKind {
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

function touchpointSide(view: Pick<RecordsView, 'get'>, id: RecordId): Side | null {
  return laneSide(view, findRecord(view, 'touchpoint', id)?.laneId ?? null);
}

function laneSide(view: Pick<RecordsView, 'get'>, id: RecordId | null): Side | null {
  const lane = findRecord(view, 'lane', id);
  return findRecord(view, 'journey', lane?.journeyId ?? null)?.side ?? null;
}
