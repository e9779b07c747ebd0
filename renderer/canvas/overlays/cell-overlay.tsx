import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { Box } from '../../../src/core/layout/geometry.ts';
import { useCanvas, useCanvasState } from '../canvas-context.ts';
import type { CardDraft } from '../canvas-state.ts';
import { boxOfCell } from '../cell-box.ts';
import { DraftEditor } from './draft-editor.tsx';
import styles from './overlays.module.css';

/** What lies over the map for a moment: the chosen cell, the place of a drop, an edge that is pulled, a card being typed. */
export function CellOverlay(): ReactNode {
  const { picture } = useCanvas();
  const { cell, drop, resize, draft } = useCanvasState((state) => state);
  const chosen = cell === null ? null : boxOfCell(picture(), cell);
  return (
    <ViewportPortal>
      {chosen === null ? null : <div className={styles.cell} style={placed(chosen)} data-chosen />}
      {drop === null ? null : (
        <>
          <div className={styles.dropCell} style={placed(drop.cell)} />
          {drop.marker === drop.cell ? null : (
            <div className={styles.dropMarker} style={placed(drop.marker)} />
          )}
        </>
      )}
      {resize === null ? null : <div className={styles.resizing} style={placed(resize)} />}
      {draft === null ? null : <DraftEditor key={keyOf(draft)} draft={draft} />}
    </ViewportPortal>
  );
}

/** Each draft has a field of its own, also where one follows another at once. */
function keyOf({ stageId, laneId, next, painOf, box }: CardDraft): string {
  return [stageId, laneId, next?.fromId, next?.kind, painOf, box.x, box.y].join(' ');
}

function placed(box: Box): { transform: string; width: number; height: number } {
  return { transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height };
}
