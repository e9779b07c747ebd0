/** React Flow's callbacks as commands: the one place where what a hand did becomes what a person meant. */
import type { Connection, EdgeChange, FinalConnectionState, HandleType, NodeChange } from '@xyflow/react';
import { type CommandArgs, command } from '../../src/core/commands/registry.ts';
import {
  cellAt,
  type DropTarget,
  dropTargetAt,
  laneDropAt,
  stageDropAt,
} from '../../src/core/layout/drop-target.ts';
import { type Box, centre, contains, type Point } from '../../src/core/layout/geometry.ts';
import type { RecordId } from '../../src/core/model/fields.ts';
import { likelyKind } from '../../src/core/rules/can-connect.ts';
import { canDrop } from '../../src/core/rules/can-drop.ts';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import type { Command } from '../../src/core/store/transaction.ts';
import type { Editor } from '../state/editor-context.ts';
import type { CanvasStore } from './canvas-state.ts';
import { stillCanvas } from './canvas-state.ts';
import { draftAtArrow } from './card-draft.ts';
import { nodeId, type SceneEdge, type SceneNode } from './flow-items.ts';
import { nodeUnder, placeOf } from './place-of-press.ts';

export interface FlowAdapter {
  onNodesChange(changes: readonly NodeChange<SceneNode>[]): void;
  onEdgesChange(changes: readonly EdgeChange<SceneEdge>[]): void;
  onDragStop(): void;
  /** Drops what is being dragged where it came from. */
  cancelDrag(): boolean;
  onConnect(connection: Pick<Connection, 'source' | 'target'>): void;
  /**
   * An arrow let go on the middle of a card, far from its handles, is meant for that card all the same; one let go in an
   * empty place of a lane of touchpoints starts the next one there.
   *
   * @param pointOf where on the map a place of the screen is
   */
  onConnectEnd(
    event: MouseEvent | TouchEvent,
    state: FinalConnectionState,
    pointOf: (place: Point) => Point,
  ): void;
  onReconnectStart(): void;
  onReconnect(edge: SceneEdge, connection: Pick<Connection, 'source' | 'target'>): void;
  /**
   * An end let go on the middle of a card moves there too.
   *
   * @param fixed which end of the arrow stayed where it was
   */
  onReconnectEnd(
    event: MouseEvent | TouchEvent,
    edge: SceneEdge,
    fixed: HandleType,
    state: FinalConnectionState,
  ): void;
}

export function createFlowAdapter(
  editor: Editor,
  canvas: CanvasStore,
  picture: () => MapPicture,
): FlowAdapter {
  function connect({ source, target }: Pick<Connection, 'source' | 'target'>): void {
    const kind = likelyKind(editor.map.records(), source, target);
    const outcome = editor.map.run(command('connection.add', { fromId: source, toId: target, kind }));
    if (outcome.ok) editor.ui.select(Object.keys(outcome.transaction.diff.added));
  }

  function reconnect(id: RecordId, { source, target }: Pick<Connection, 'source' | 'target'>): void {
    const kind = likelyKind(editor.map.records(), source, target);
    const before = editor.map.records().get(id);
    const keeps =
      before?.type === 'connection' && (before.kind === 'influences' || likelySame(before.kind, kind));
    editor.map.run(
      command('connection.update', {
        id,
        patch: { fromId: source, toId: target, ...(keeps ? {} : { kind }) },
      }),
    );
  }

  // React Flow tells of the end of a moved arrow twice, first as of a new one.
  let isReconnecting = false;

  return {
    onNodesChange(changes) {
      selectFrom(editor, picture(), changes);
      followDrag(editor, canvas, picture(), changes);
    },
    onEdgesChange: (changes) => selectFrom(editor, picture(), changes),
    onDragStop() {
      const { dragged } = canvas.getState();
      canvas.setState({ dragged: stillCanvas.dragged, drop: null });
      if (dragged.size === 0) return;
      const meant = dropCommand(editor, picture(), dragged);
      if (meant !== null) editor.map.run(meant);
    },
    cancelDrag() {
      const isDragging = canvas.getState().dragged.size > 0;
      if (isDragging) canvas.setState({ dragged: stillCanvas.dragged, drop: null });
      return isDragging;
    },
    onConnect: connect,
    onConnectEnd(event, { isValid, fromNode }, pointOf) {
      if (isReconnecting || isValid === true || fromNode === null) return;
      const target = nodeUnder(event);
      if (target === null) {
        const draft = draftAtArrow(picture(), pointOf(placeOf(event)), fromNode.id);
        if (draft !== null) canvas.setState({ draft });
        return;
      }
      if (target === fromNode.id) return;
      if (editor.map.records().get(target)?.type === 'touchpoint') connect({ source: fromNode.id, target });
    },
    onReconnectStart() {
      isReconnecting = true;
    },
    onReconnect: (edge, connection) => reconnect(edge.id, connection),
    onReconnectEnd(event, { id, source, target }, fixed, { isValid }) {
      isReconnecting = false;
      if (isValid === true) return;
      const under = nodeUnder(event);
      const stays = fixed === 'source' ? source : target;
      const moves = fixed === 'source' ? target : source;
      if (under === null || under === stays || under === moves) return;
      if (editor.map.records().get(under)?.type !== 'touchpoint') return;
      reconnect(id, fixed === 'source' ? { source, target: under } : { source: under, target });
    },
  };
}

/** `next`, `alternative` and `loop` all run inside one side: moving an end keeps which of them it is. */
function likelySame(before: string, likely: string): boolean {
  const inside = ['next', 'alternative', 'loop'];
  return before === likely || (inside.includes(before) && inside.includes(likely));
}

/** What is not on the map (a metric without a lane for it) was selected elsewhere; React Flow can't deselect it. */
function selectFrom(
  editor: Editor,
  picture: MapPicture,
  changes: readonly (NodeChange<SceneNode> | EdgeChange<SceneEdge>)[],
): void {
  const chosen = changes.filter((change) => change.type === 'select');
  if (chosen.length === 0) return;
  const shown = new Set(picture.scene.groups.map(nodeId));
  const selection = new Set([...editor.ui.state.getState().selection].filter((id) => shown.has(id)));
  for (const change of chosen) {
    if (change.selected) selection.add(change.id);
    else selection.delete(change.id);
  }
  editor.ui.select(selection);
}

function followDrag(
  editor: Editor,
  canvas: CanvasStore,
  picture: MapPicture,
  changes: readonly NodeChange<SceneNode>[],
): void {
  const moves = changes.filter((change) => change.type === 'position');
  if (moves.length === 0) return;
  const dragged = new Map(canvas.getState().dragged);
  for (const { id, position, dragging } of moves) {
    if (dragging === true && position !== undefined) dragged.set(id, position);
  }
  if (dragged.size > 0) canvas.setState({ dragged, drop: previewDrop(editor, picture, dragged) });
}

function movedBox(picture: MapPicture, id: string, corner: Point): Box | null {
  const box = picture.layout.items.get(id);
  return box === undefined ? null : { ...box, x: corner.x, y: corner.y };
}

/** Where the cards in hand would land; null when they may not stand there, so that no place is promised. */
function previewDrop(
  editor: Editor,
  picture: MapPicture,
  dragged: ReadonlyMap<string, Point>,
): DropTarget | null {
  const [first] = dragged;
  if (first === undefined) return null;
  const [id, corner] = first;
  const box = movedBox(picture, id, corner);
  if (box === null) return null;
  const target = dropTargetAt(
    picture.layout,
    picture.context.index,
    centre(box),
    box,
    new Set(dragged.keys()),
  );
  if (target === null) return null;
  const record = editor.map.records().get(id);
  if (record?.type === 'pain' || record?.type === 'metricCard') return { ...target, marker: target.cell };
  return canDrop(editor.map.records(), id, target.stageId, target.laneId) === null ? target : null;
}

function dropCommand(
  editor: Editor,
  picture: MapPicture,
  dragged: ReadonlyMap<string, Point>,
): Command | null {
  const records = editor.map.records();
  const [first] = dragged;
  if (first === undefined) return null;
  const record = records.get(first[0]);
  if (record?.type === 'stage') return stageDrop(picture, record.id, first[1]);
  if (record?.type === 'lane') return laneDrop(picture, record.id, first[1]);
  const moving = new Set(dragged.keys());
  const moves: CommandArgs['items.move']['moves'] = [];
  for (const [id, corner] of byPlace(dragged)) {
    const box = movedBox(picture, id, corner);
    const item = records.get(id);
    if (box === null || item === undefined) continue;
    if (item.type === 'pain' || item.type === 'metricCard') return hostDrop(picture, item.id, item.type, box);
    const target = dropTargetAt(picture.layout, picture.context.index, centre(box), box, moving);
    if (target === null) continue;
    const { stageId, laneId, column, beforeId } = target;
    moves.push({ id, stageId, laneId, column, beforeId });
  }
  if (moves.length === 0) return null;
  const change = command('items.move', { moves });
  return changesNothing(picture, change.args.moves) ? null : change;
}

/** Top to bottom: cards that land in one stack keep their order. */
function byPlace(dragged: ReadonlyMap<string, Point>): [string, Point][] {
  return [...dragged].sort(([, first], [, second]) => first.y - second.y || first.x - second.x);
}

/** A card let go where it stood: not a step of the history, and nothing to be refused with words. */
function changesNothing(
  picture: MapPicture,
  moves: readonly {
    id: RecordId;
    stageId: RecordId;
    laneId: RecordId;
    column: number;
    beforeId: RecordId | null;
  }[],
): boolean {
  const { index } = picture.context;
  return moves.every((move) => {
    const item = index.get(move.id);
    if (item?.type !== 'touchpoint' && item?.type !== 'card') return false;
    if (item.stageId !== move.stageId || item.laneId !== move.laneId || item.column !== move.column)
      return false;
    const stack = index.cell(item.stageId, item.laneId).filter((other) => other.column === item.column);
    return (stack[stack.findIndex((other) => other.id === item.id) + 1]?.id ?? null) === move.beforeId;
  });
}

function stageDrop(picture: MapPicture, id: RecordId, corner: Point): Command | null {
  const journey = picture.layout.journeys.find((candidate) => candidate.stageHeaders.has(id));
  const header = journey?.stageHeaders.get(id);
  if (journey === undefined || header === undefined) return null;
  const beforeId = stageDropAt(journey, corner.x + (corner.x > header.x ? header.width : 0));
  const ids = journey.columns.map((column) => column.stage.id);
  const next = ids[ids.indexOf(id) + 1] ?? null;
  return beforeId === id || beforeId === next ? null : command('stage.move', { id, beforeId });
}

function laneDrop(picture: MapPicture, id: RecordId, corner: Point): Command | null {
  for (const journey of picture.layout.journeys) {
    const lane = journey.lanes.find((candidate) => candidate.lane.id === id);
    if (lane === undefined) continue;
    const goesDown = corner.y > lane.band.y;
    const beforeId = laneDropAt(journey, corner.y + (goesDown ? lane.band.height : 0));
    const ids = journey.lanes.map((candidate) => candidate.lane.id);
    if (journey.mirrored) ids.reverse();
    const next = ids[ids.indexOf(id) + 1] ?? null;
    return beforeId === id || beforeId === next ? null : command('lane.move', { id, beforeId });
  }
  return null;
}

/** A pain or a metric card is let go over what it shall hang on: a touchpoint, else the stage. */
function hostDrop(picture: MapPicture, id: RecordId, type: 'pain' | 'metricCard', box: Box): Command | null {
  if (type !== 'pain') return null;
  const middle = centre(box);
  const touchpoint = picture.context.index.touchpoints.find((candidate) => {
    const place = picture.layout.items.get(candidate.id);
    return place !== undefined && contains(place, middle);
  });
  const targetId = touchpoint?.id ?? cellAt(picture.layout, middle)?.column.stage.id;
  const present = picture.context.index.get(id);
  if (targetId === undefined || (present?.type === 'pain' && present.targetId === targetId)) return null;
  if (touchpoint === undefined && present?.type === 'pain' && sameStage(picture, present.targetId, targetId))
    return null;
  return command('pain.update', { id, patch: { targetId } });
}

/** Let go in the column it came from: it keeps hanging on its touchpoint. */
function sameStage(picture: MapPicture, hostId: RecordId, stageId: RecordId): boolean {
  const host = picture.context.index.get(hostId);
  return host?.type === 'touchpoint' && host.stageId === stageId;
}
