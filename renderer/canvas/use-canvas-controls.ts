/** Lets the bars around the canvas and the actions move the map, and follows what they choose. */
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { type Box, boxAround, type Point } from '../../src/core/layout/geometry.ts';
import { neighbour } from '../../src/core/layout/neighbour.ts';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import { useEditor, useEditorUi } from '../state/editor-context.ts';
import { type SharedCanvas, useCanvas } from './canvas-context.ts';
import { type CellPlace, stillCanvas } from './canvas-state.ts';
import { draftInCell, draftNext, draftPain } from './card-draft.ts';
import { boxOfCell } from './cell-box.ts';
import type { FlowAdapter } from './flow-adapter.ts';

const padding = 0.04;
/** A map of hundreds of steps is that much wider than a window. */
export const leastZoom = 0.01;

export function useCanvasControls(container: RefObject<HTMLElement | null>, adapter: FlowAdapter): void {
  const editor = useEditor();
  const canvas = useCanvas();
  const flow = useReactFlow();

  useEffect(() => {
    const focus = (): void => container.current?.focus({ preventScroll: true });
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
    const show = (box: Box | null, maxZoom: number): void => {
      if (box === null) return;
      const view = container.current?.getBoundingClientRect();
      const zoom =
        view === undefined
          ? maxZoom
          : Math.min(view.width / box.width, view.height / box.height) * (1 - 2 * padding);
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, {
        zoom: Math.min(maxZoom, Math.max(leastZoom, zoom)),
        duration,
      });
    };
    const bring = (box: Box | null): void => {
      const by = box === null ? null : wayIntoView(flow, container.current, box);
      if (by === null || (by.x === 0 && by.y === 0)) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration });
    };
    // What is typed next may stand beyond the edge of the window.
    const unsubscribe = canvas.store.subscribe(({ draft }, before) => {
      if (draft !== before.draft) bring(draft?.box ?? null);
    });
    editor.ui.setCanvas({
      zoomIn: () => void flow.zoomIn({ duration }),
      zoomOut: () => void flow.zoomOut({ duration }),
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration }),
      showAll() {
        const { width, height } = canvas.picture().layout;
        show({ x: 0, y: 0, width, height }, 1);
      },
      showSelection() {
        const chosen = [...editor.ui.state.getState().selection];
        show(boxAround(chosen.flatMap((id) => boxOfRecord(canvas.picture(), id) ?? [])), 1.5);
      },
      reveal: (id) => bring(boxOfRecord(canvas.picture(), id)),
      focus,
      hasFocus: () => container.current?.contains(document.activeElement) === true,
      step(direction) {
        stepSelection(editor, canvas, direction);
        const [id] = editor.ui.state.getState().selection;
        if (id !== undefined) editor.ui.state.getState().canvas?.reveal(id);
      },
      typeNext(fromId, kind) {
        const draft = draftNext(canvas.picture(), fromId, kind);
        if (draft !== null) canvas.store.setState({ draft });
      },
      typePain(targetId) {
        const draft = draftPain(canvas.picture(), targetId);
        if (draft !== null) canvas.store.setState({ draft });
      },
      canTypeInCell() {
        const { cell } = canvas.store.getState();
        return cell !== null && draftInCell(canvas.picture(), cell, '') !== null;
      },
      typeInCell(text) {
        const { cell } = canvas.store.getState();
        const draft = cell === null ? null : draftInCell(canvas.picture(), cell, text);
        if (draft !== null) canvas.store.setState({ draft });
      },
      chosenCell: () => canvas.store.getState().cell,
      cancel() {
        if (adapter.cancelDrag()) return true;
        const busy = canvas.store.getState().cell !== null;
        canvas.store.setState(stillCanvas);
        return busy;
      },
    });
    return () => {
      unsubscribe();
      editor.ui.setCanvas(null);
    };
  }, [editor, canvas, flow, container, adapter]);

  // A stage that was just added is named at once, wherever it stands.
  const editingId = useEditorUi((state) => state.editingId);
  useEffect(() => {
    if (editingId !== null) editor.ui.state.getState().canvas?.reveal(editingId);
  }, [editor, editingId]);

  // A chosen cell and a selection exclude each other: keys go to one of them.
  useEffect(
    () =>
      editor.ui.state.subscribe((state, before) => {
        if (state.selection !== before.selection && state.selection.size > 0)
          canvas.store.setState({ cell: null });
      }),
    [editor, canvas],
  );
}

/** Where a record stands on the map; null when it is not shown. */
function boxOfRecord(picture: MapPicture, id: string): Box | null {
  const group = picture.scene.groups.find(
    (candidate) => candidate.id === id && candidate.kind !== 'band' && candidate.kind !== 'curve',
  );
  return group?.box ?? null;
}

/** The least that the map has to move for a box to be seen whole, with some room around it; in pixels. */
function wayIntoView(
  flow: ReturnType<typeof useReactFlow>,
  container: HTMLElement | null,
  box: Box,
): Point | null {
  const view = container?.getBoundingClientRect();
  if (view === undefined) return null;
  const first = flow.flowToScreenPosition({ x: box.x, y: box.y });
  const last = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  if (first.x >= view.left && first.y >= view.top && last.x <= view.right && last.y <= view.bottom)
    return null;
  return {
    x: wayBetween(first.x, last.x, view.left + room, view.right - room),
    y: wayBetween(first.y, last.y, view.top + room, view.bottom - room),
  };
}

/** Kept around what is brought into view, in pixels. */
const room = 48;

/** How far a stretch has to move to lie in another; what is longer shows its beginning. */
function wayBetween(first: number, last: number, start: number, end: number): number {
  if (first < start || last - first > end - start) return start - first;
  return Math.min(0, end - last);
}

/** From card to card; at the edge of the cards on to the cells, so that empty ones can be reached and typed in. */
function stepSelection(
  editor: ReturnType<typeof useEditor>,
  canvas: SharedCanvas,
  direction: 'left' | 'right' | 'up' | 'down',
): void {
  const picture = canvas.picture();
  const places = new Map<string, Box>(picture.layout.items);
  for (const journey of picture.layout.journeys)
    for (const [id, box] of journey.stageHeaders) places.set(id, box);
  const cells = new Map<string, CellPlace>();
  for (const cell of emptyCells(picture)) {
    const box = boxOfCell(picture, cell);
    if (box === null) continue;
    const key = `cell ${cell.stageId} ${cell.laneId}`;
    cells.set(key, cell);
    places.set(key, box);
  }
  const [selected] = editor.ui.state.getState().selection;
  const { cell } = canvas.store.getState();
  const from =
    cell !== null ? boxOfCell(picture, cell) : selected === undefined ? null : (places.get(selected) ?? null);
  const next = from === null ? firstPlace(picture) : neighbour(places, from, direction);
  if (next === null) return;
  const chosen = cells.get(next);
  if (chosen === undefined) {
    canvas.store.setState({ cell: null });
    editor.ui.select([next]);
  } else {
    editor.ui.select([]);
    canvas.store.setState({ cell: chosen });
  }
}

function firstPlace(picture: MapPicture): string | null {
  return (
    picture.context.index.touchpoints.find((touchpoint) => picture.layout.items.has(touchpoint.id))?.id ??
    picture.layout.journeys[0]?.columns[0]?.stage.id ??
    null
  );
}

function* emptyCells(picture: MapPicture): Generator<CellPlace> {
  for (const journey of picture.layout.journeys) {
    for (const { lane } of journey.lanes) {
      if (lane.collapsed) continue;
      for (const { stage } of journey.columns) {
        if (picture.context.index.cell(stage.id, lane.id).length === 0)
          yield { stageId: stage.id, laneId: lane.id };
      }
    }
  }
}
