/** What a gesture on the canvas looks like before it becomes a command: nothing of it is in the document. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DropTarget } from '../../src/core/layout/drop-target.ts';
import type { Box, Point } from '../../src/core/layout/geometry.ts';
import type { ConnectionKind } from '../../src/core/model/connection-record.ts';
import type { RecordId } from '../../src/core/model/fields.ts';

/** A place in a cell, where typing makes something. */
export interface CellPlace {
  readonly stageId: RecordId;
  readonly laneId: RecordId;
}

/** The touchpoint that a new one follows, and whether it stands where the draft says or where the journey goes on. */
export interface DraftNext {
  readonly fromId: RecordId;
  readonly kind: ConnectionKind;
  readonly isPlaced: boolean;
}

/** A card that is being typed and is not yet a record. */
export interface CardDraft extends CellPlace {
  readonly column: number;
  readonly beforeId: RecordId | null;
  /** What it is typed after, for the next step of a journey; null for a plain new card. */
  readonly next: DraftNext | null;
  /** What a pain that is typed hangs on; null for anything else. */
  readonly painOf: RecordId | null;
  readonly text: string;
  readonly box: Box;
}

export interface CanvasState {
  /** Corners of nodes while they are dragged, by node id. */
  readonly dragged: ReadonlyMap<string, Point>;
  readonly drop: DropTarget | null;
  readonly cell: CellPlace | null;
  readonly draft: CardDraft | null;
  /** The new edge of a stage or lane while it is resized, in layout units. */
  readonly resize: Box | null;
}

export type CanvasStore = StoreApi<CanvasState>;

export const stillCanvas: CanvasState = {
  dragged: new Map(),
  drop: null,
  cell: null,
  draft: null,
  resize: null,
};

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => stillCanvas);
}
