/**
 * From the display list to React Flow's nodes and edges. A group that kept its identity keeps its node object too, which is
 * how React Flow knows that there is nothing to do for it.
 */
import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react';
import type { Point } from '../../src/core/layout/geometry.ts';
import type { RecordId } from '../../src/core/model/fields.ts';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import type { GroupKind, SceneGroup } from '../../src/core/scene/display-list.ts';
import { findRecord } from '../../src/core/store/records.ts';

export interface SceneNodeData extends Record<string, unknown> {
  readonly group: SceneGroup;
}
export type SceneNode = Node<SceneNodeData, 'frame' | 'header' | 'laneLabel' | 'item'>;
export type SceneEdge = Edge<SceneNodeData, 'connection'>;

/** Frames stand behind the arrows, cards before them. */
const layers: Record<GroupKind, number> = {
  band: 0,
  chip: 1,
  laneLabel: 1,
  stage: 1,
  divider: 1,
  curve: 1,
  losses: 1,
  channels: 1,
  connection: 2,
  touchpoint: 3,
  card: 3,
  pain: 3,
  metricCard: 3,
};

const nodeTypes: Record<Exclude<GroupKind, 'connection'>, NonNullable<SceneNode['type']>> = {
  band: 'frame',
  chip: 'frame',
  divider: 'frame',
  curve: 'frame',
  losses: 'frame',
  channels: 'frame',
  stage: 'header',
  laneLabel: 'laneLabel',
  touchpoint: 'item',
  card: 'item',
  pain: 'item',
  metricCard: 'item',
};

/** Bands and curves share their lane's id with its label, so frames carry their kind in theirs. */
export function nodeId(group: Pick<SceneGroup, 'id' | 'kind'>): string {
  return nodeTypes[group.kind as Exclude<GroupKind, 'connection'>] === 'frame'
    ? `${group.kind}:${group.id}`
    : group.id;
}

interface KnownNode {
  readonly node: SceneNode;
  readonly group: SceneGroup;
  readonly moved: Point | undefined;
  readonly selected: boolean;
}

interface KnownEdge {
  readonly edge: SceneEdge;
  readonly group: SceneGroup;
  readonly selected: boolean;
}

export class FlowItems {
  #nodes = new Map<string, KnownNode>();
  #edges = new Map<string, KnownEdge>();
  #lastEdges: SceneEdge[] = [];

  nodes(
    picture: MapPicture,
    selection: ReadonlySet<RecordId>,
    dragged: ReadonlyMap<string, Point>,
  ): SceneNode[] {
    const kept = new Map<string, KnownNode>();
    const nodes: SceneNode[] = [];
    for (const group of picture.scene.groups) {
      if (group.kind === 'connection') continue;
      const id = nodeId(group);
      const selected = selection.has(id);
      const moved = dragged.get(id);
      const known = this.#nodes.get(id);
      const same = known?.group === group && known.moved === moved && known.selected === selected;
      const node = same ? known.node : makeNode(id, group, selected, moved);
      kept.set(id, { node, group, moved, selected });
      nodes.push(node);
    }
    this.#nodes = kept;
    return nodes;
  }

  /** @param far whether arrows are drawn otherwise, and only those that are selected are needed */
  edges(picture: MapPicture, selection: ReadonlySet<RecordId>, far: boolean): SceneEdge[] {
    const kept = new Map<string, KnownEdge>();
    const edges: SceneEdge[] = [];
    for (const group of picture.scene.groups) {
      if (group.kind !== 'connection') continue;
      const record = findRecord(picture.context.index, 'connection', group.id);
      if (record === undefined) continue;
      const selected = selection.has(group.id);
      if (far && !selected) continue;
      const known = this.#edges.get(group.id);
      const edge =
        known?.group === group && known.selected === selected
          ? known.edge
          : makeEdge(group, record.fromId, record.toId, selected);
      kept.set(group.id, { edge, group, selected });
      edges.push(edge);
    }
    this.#edges = kept;
    // React Flow reads all edges anew when it is given another list.
    if (!sameItems(edges, this.#lastEdges)) this.#lastEdges = edges;
    return this.#lastEdges;
  }
}

function sameItems<Item>(first: readonly Item[], second: readonly Item[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}

function makeNode(id: string, group: SceneGroup, selected: boolean, moved: Point | undefined): SceneNode {
  const { kind, box } = group;
  const type = nodeTypes[kind as Exclude<GroupKind, 'connection'>];
  const isFrame = type === 'frame';
  return {
    id,
    type,
    position: moved ?? { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    data: { group },
    selected,
    zIndex: moved === undefined ? layers[kind] : 10,
    selectable: !isFrame,
    draggable: !isFrame,
    focusable: !isFrame,
    deletable: false,
    connectable: kind === 'touchpoint',
    ariaLabel: group.label,
    ariaRole: isFrame ? 'img' : 'group',
    ...(kind === 'touchpoint' ? { handles: touchpointHandles(box.width, box.height) } : {}),
    // A press on a band is a press on the map behind it.
    ...(isFrame ? { style: { pointerEvents: 'none' as const } } : {}),
  };
}

function makeEdge(group: SceneGroup, source: RecordId, target: RecordId, selected: boolean): SceneEdge {
  return {
    id: group.id,
    type: 'connection',
    source,
    target,
    sourceHandle: 'right',
    targetHandle: 'left',
    data: { group },
    selected,
    zIndex: layers.connection,
    deletable: false,
    // Ends that can be taken hold of cover a short arrow all over: the first press is for choosing it.
    reconnectable: selected,
    ariaLabel: group.label,
  };
}

export const handlePlaces = [
  { id: 'right', position: Position.Right },
  { id: 'left', position: Position.Left },
  { id: 'top', position: Position.Top },
  { id: 'bottom', position: Position.Bottom },
] as const;

/** Known beforehand, so that arrows of cards that were never on the screen can be drawn. */
function touchpointHandles(width: number, height: number): NodeHandle[] {
  const places = {
    right: { x: width, y: height / 2 },
    left: { x: 0, y: height / 2 },
    top: { x: width / 2, y: 0 },
    bottom: { x: width / 2, y: height },
  };
  return handlePlaces.map(({ id, position }) => ({
    id,
    position,
    type: 'source',
    x: places[id].x - 6,
    y: places[id].y - 6,
    width: 12,
    height: 12,
  }));
}
