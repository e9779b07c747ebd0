/** What a person looks at and works with on the map screen; nothing of it is stored or undone. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordId } from '../../src/core/model/fields.ts';

export type SidePanel = 'inspector' | 'history';
export type EditorDialog = 'export';
/** `select` drags items and boxes; `hand` drags the map. */
export type EditorTool = 'select' | 'hand';

/** What the canvas lets the bars around it do; it registers itself while it is there. */
export interface CanvasControls {
  zoomIn(): void;
  zoomOut(): void;
  /** @param zoom 1 is 100 % */
  zoomTo(zoom: number): void;
  showAll(): void;
  showSelection(): void;
  /** Scrolls a record into view. */
  reveal(id: RecordId): void;
  focus(): void;
  hasFocus(): boolean;
  /** Selects what stands next to the selection in a direction, as it looks. */
  step(direction: 'left' | 'right' | 'up' | 'down'): void;
  /** Starts typing the step after a touchpoint, or a branch from it. */
  typeNext(fromId: RecordId, kind: 'next' | 'alternative'): void;
  /** Starts typing a pain of a touchpoint or stage. */
  typePain(targetId: RecordId): void;
  /** Whether a cell is chosen in which something can be typed. */
  canTypeInCell(): boolean;
  /** Starts typing a card in the chosen cell, after its last one. */
  typeInCell(text: string): void;
  /** The cell that was chosen by a press or with arrows; null when none is. */
  chosenCell(): { readonly stageId: RecordId; readonly laneId: RecordId } | null;
  /** Gives up what is going on (a drag, a chosen cell); false when nothing was. */
  cancel(): boolean;
}

export interface EditorUiState {
  readonly selection: ReadonlySet<RecordId>;
  /** The record whose title is being edited in place, or null. */
  readonly editingId: RecordId | null;
  readonly tool: EditorTool;
  readonly sidePanel: SidePanel | null;
  readonly dialog: EditorDialog | null;
  readonly minimap: boolean;
  /** 1 is 100 %; told by the canvas. */
  readonly zoom: number;
  readonly canvas: CanvasControls | null;
}

export interface EditorUiStore {
  readonly state: StoreApi<EditorUiState>;
  select(ids: Iterable<RecordId>): void;
  /** Adds or takes away one, as a press with Ctrl or Shift does. */
  toggleSelected(id: RecordId): void;
  /** Forgets what is no longer there. */
  keepOnly(exists: (id: RecordId) => boolean): void;
  edit(id: RecordId | null): void;
  setTool(tool: EditorTool): void;
  /** Opens a panel; the one that is open already closes. */
  togglePanel(panel: SidePanel): void;
  openDialog(dialog: EditorDialog | null): void;
  toggleMinimap(): void;
  setZoom(zoom: number): void;
  setCanvas(canvas: CanvasControls | null): void;
}

export function createEditorUiStore(): EditorUiStore {
  const state = createStore<EditorUiState>(() => ({
    selection: new Set<RecordId>(),
    editingId: null,
    tool: 'select',
    sidePanel: 'inspector',
    dialog: null,
    minimap: false,
    zoom: 1,
    canvas: null,
  }));
  const { getState, setState } = state;
  return {
    state,
    select(ids) {
      const selection = new Set(ids);
      if (!sameIds(selection, getState().selection)) setState({ selection });
    },
    toggleSelected(id) {
      const selection = new Set(getState().selection);
      if (!selection.delete(id)) selection.add(id);
      setState({ selection });
    },
    keepOnly(exists) {
      const { selection, editingId } = getState();
      const kept = [...selection].filter(exists);
      if (kept.length !== selection.size) setState({ selection: new Set(kept) });
      if (editingId !== null && !exists(editingId)) setState({ editingId: null });
    },
    edit: (editingId) => setState({ editingId }),
    setTool: (tool) => setState({ tool }),
    togglePanel: (panel) => setState(({ sidePanel }) => ({ sidePanel: sidePanel === panel ? null : panel })),
    openDialog: (dialog) => setState({ dialog }),
    toggleMinimap: () => setState(({ minimap }) => ({ minimap: !minimap })),
    setZoom: (zoom) => setState({ zoom }),
    setCanvas: (canvas) => setState({ canvas }),
  };
}

function sameIds(first: ReadonlySet<RecordId>, second: ReadonlySet<RecordId>): boolean {
  return first.size === second.size && [...first].every((id) => second.has(id));
}
