/** Pressing and typing on the map itself: choosing a cell, making a card in it. */
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, type RefObject, useMemo } from 'react';
import { cellAt } from '../../src/core/layout/drop-target.ts';
import { useEditor } from '../state/editor-context.ts';
import { useCanvas } from './canvas-context.ts';
import { draftAt, draftInCell } from './card-draft.ts';

export interface CanvasPointer {
  onPaneClick(event: MouseEvent): void;
  onNodeClick(event: MouseEvent, node: { readonly id: string }): void;
  onDoubleClick(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useCanvasPointer(container: RefObject<HTMLElement | null>): CanvasPointer {
  const editor = useEditor();
  const canvas = useCanvas();
  const flow = useReactFlow();
  return useMemo(() => {
    const pointOf = (event: MouseEvent) => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return {
      onPaneClick(event) {
        const cell = cellAt(canvas.picture().layout, pointOf(event));
        canvas.store.setState({
          cell: cell === null ? null : { stageId: cell.column.stage.id, laneId: cell.lane.lane.id },
        });
        editor.ui.select([]);
        container.current?.querySelector<HTMLElement>('.react-flow__pane')?.focus?.({ preventScroll: true });
        editor.ui.state.getState().canvas?.focus();
      },
      onNodeClick(event, { id }) {
        // A press on one of several chosen is for dragging them all, until it turns out to be a click on this one.
        const { selection } = editor.ui.state.getState();
        const adds = event.shiftKey || event.ctrlKey || event.metaKey;
        if (!adds && selection.size > 1 && selection.has(id)) editor.ui.select([id]);
      },
      onDoubleClick(event) {
        const target = event.target as Element;
        const node = target.closest<HTMLElement>('.react-flow__node');
        const id = node?.dataset.id ?? target.closest<HTMLElement>('.react-flow__edge')?.dataset.id;
        if (id !== undefined && editor.map.records().has(id)) {
          editor.ui.select([id]);
          editor.ui.edit(id);
          return;
        }
        if (target.closest('.react-flow__pane') === null) return;
        const draft = draftAt(canvas.picture(), pointOf(event));
        if (draft !== null)
          canvas.store.setState({ draft, cell: { stageId: draft.stageId, laneId: draft.laneId } });
      },
      onKeyDown(event) {
        const { cell, draft } = canvas.store.getState();
        const types =
          event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (cell === null || draft !== null) return;
        if ((event.target as Element).closest('textarea, input') !== null) return;
        if (!types && event.key !== 'Enter') return;
        const next = draftInCell(canvas.picture(), cell, types ? event.key : '');
        if (next === null) return;
        // Handled here: keys that are shortcuts elsewhere are letters in a chosen cell.
        event.preventDefault();
        event.stopPropagation();
        canvas.store.setState({ draft: next });
      },
    };
  }, [editor, canvas, flow, container]);
}
