import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import type { CanvasState, CanvasStore } from './canvas-state.ts';

/** What the parts of the canvas share: the picture as it is now, and the gesture that is going on. */
export interface SharedCanvas {
  readonly store: CanvasStore;
  picture(): MapPicture;
}

export const CanvasContext = createContext<SharedCanvas | null>(null);

export function useCanvas(): SharedCanvas {
  const canvas = useContext(CanvasContext);
  if (canvas === null) throw new Error('useCanvas is for components inside the canvas');
  return canvas;
}

export function useCanvasState<Part>(selector: (state: CanvasState) => Part): Part {
  return useStore(useCanvas().store, selector);
}
