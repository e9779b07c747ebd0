import { createStore } from 'zustand/vanilla';
import type { Editor } from '../../state/editor-context.ts';

interface ShellState {
  readonly shortcutsOpen: boolean;
  /** The map screen's editor while it is there: what keyboard shortcuts work on. */
  readonly editor: Editor | null;
}

/** What the frame around the screens needs to know of them. */
export const shellStore = createStore<ShellState>(() => ({ shortcutsOpen: false, editor: null }));
