/**
 * While the whole of a large map is panned, the browser moves the picture that it has painted and paints nothing anew.
 * Only then: a map that is zoomed has to be painted again at each size, or it would blur.
 */
import type { Viewport } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';

export interface PanningLayer {
  onMove(viewport: Viewport): void;
  onMoveEnd(): void;
}

/** Marks the container with `data-panning` while its map moves at one zoom; the style sheet does the rest. */
export function usePanningLayer(container: RefObject<HTMLElement | null>): PanningLayer {
  return useMemo(() => {
    let lastZoom = Number.NaN;
    return {
      onMove({ zoom }) {
        container.current?.toggleAttribute('data-panning', zoom === lastZoom);
        lastZoom = zoom;
      },
      onMoveEnd: () => void container.current?.removeAttribute('data-panning'),
    };
  }, [container]);
}
