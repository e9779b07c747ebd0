/**
 * What is worth drawing when a map is seen from far away. A thousand cards whose words nobody can read would cost
 * seventy thousand elements; their places and colours cost a few thousand.
 */
import type { ReactFlowState } from '@xyflow/react';
import { createContext, useContext } from 'react';

/** Below this zoom the words of a card are under three pixels high. */
const farZoom = 0.25;

export const FarContext = createContext(false);

/** Whether the map is seen from so far that cards are drawn without their words. */
export function useFar(): boolean {
  return useContext(FarContext);
}

/** For React Flow's `useStore`. */
export function isFar(state: ReactFlowState): boolean {
  return state.transform[2] < farZoom;
}
