import type { ConnectionRecord } from '../../../../src/core/model/connection-record.ts';
import type { RecordId } from '../../../../src/core/model/fields.ts';
import type { TouchpointRecord } from '../../../../src/core/model/touchpoint-record.ts';
import type { DocumentIndex } from '../../../../src/core/store/document-index.ts';

export interface ConnectionSides {
  /** From this touchpoint on, and loops onto itself. */
  readonly outgoing: readonly ConnectionRecord[];
  readonly incoming: readonly ConnectionRecord[];
  /** From the employee's side to this customer's touchpoint: who stands behind it. */
  readonly behind: readonly ConnectionRecord[];
}

export function connectionSides(index: DocumentIndex, touchpointId: RecordId): ConnectionSides {
  const outgoing: ConnectionRecord[] = [];
  const incoming: ConnectionRecord[] = [];
  const behind: ConnectionRecord[] = [];
  const isCustomer = index.sideOf(touchpointId) === 'customer';
  for (const connection of index.connectionsOf(touchpointId)) {
    if (connection.fromId === touchpointId) outgoing.push(connection);
    else if (isCustomer && index.sideOf(connection.fromId) === 'employee') behind.push(connection);
    else incoming.push(connection);
  }
  return { outgoing, incoming, behind };
}

/** The employee's touchpoints that do not serve this one yet, in the order of the map. */
export function possibleSupporters(index: DocumentIndex, touchpointId: RecordId): TouchpointRecord[] {
  const serving = new Set(
    index
      .connectionsOf(touchpointId)
      .filter((connection) => connection.kind === 'supports' && connection.toId === touchpointId)
      .map((connection) => connection.fromId),
  );
  const found: TouchpointRecord[] = [];
  for (const journey of index.journeys.filter((candidate) => candidate.side === 'employee')) {
    const lanes = index.lanesOf(journey.id);
    for (const stage of index.columnsOf(journey.id)) {
      for (const lane of lanes) {
        for (const item of index.cell(stage.id, lane.id)) {
          if (item.type === 'touchpoint' && !serving.has(item.id)) found.push(item);
        }
      }
    }
  }
  return found;
}
