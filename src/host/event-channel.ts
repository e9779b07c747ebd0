import type { HostEvent } from '../contract/events.ts';

export interface EventChannel {
  emit(event: HostEvent): void;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** Tells every listener of every event, in order; one that throws is not the others' trouble. */
export function eventChannel(onListenerError: (error: unknown) => void): EventChannel {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          onListenerError(error);
        }
      }
    },
    subscribe(listener) {
      // A listener of its own for each subscription, so that the same function may be given twice.
      const own = (event: HostEvent): void => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
