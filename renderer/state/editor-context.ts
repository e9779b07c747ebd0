import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Records } from '../../src/core/store/records.ts';
import type { DocumentState, DocumentStore } from './document-store.ts';
import type { EditorUiState, EditorUiStore } from './editor-ui-store.ts';

/** Everything that belongs to the one map that is open. */
export interface Editor {
  readonly map: DocumentStore;
  /** The project's personas, channels and evidence; undo on the map does not touch it. */
  readonly library: DocumentStore;
  readonly ui: EditorUiStore;
}

export const EditorContext = createContext<Editor | null>(null);

/** The open map: run commands through `map` and `library`. Only inside the map screen. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor is for components inside the map screen');
  return editor;
}

/** Part of the map's state; the selector must give the same value while nothing it reads has changed. */
export function useMap<Part>(selector: (state: DocumentState) => Part): Part {
  return useStore(useEditor().map.state, selector);
}

/** The map's records, with pending changes. */
export function useMapRecords(): Records {
  return useMap((state) => state.session.records);
}

/** The library's records, with pending changes. */
export function useLibraryRecords(): Records {
  return useStore(useEditor().library.state, (state) => state.session.records);
}

export function useEditorUi<Part>(selector: (state: EditorUiState) => Part): Part {
  return useStore(useEditor().ui.state, selector);
}
