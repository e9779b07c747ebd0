import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { HostResources } from '../transport/host-connection.ts';
import type { HostState, HostStore } from './host-store.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { ResourceImages } from './resource-images.ts';
import type { RouteStore } from './route-store.ts';

/** What the whole window shares. */
export interface App {
  readonly host: HostStore;
  readonly documents: OpenDocuments;
  readonly route: RouteStore;
  readonly images: ResourceImages;
  /** Bytes of the host by path; for pictures take `useResourceImage`. */
  readonly resources: HostResources;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp is for components inside the app');
  return app;
}

export function useHost<Part>(selector: (state: HostState) => Part): Part {
  return useStore(useApp().host.state, selector);
}
