import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeTypes,
  MiniMap,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
  type Viewport,
} from '@xyflow/react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { canConnect, likelyKind } from '../../src/core/rules/can-connect.ts';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import { useTheme } from '../app/shell/theme.ts';
import { useText } from '../i18n/use-text.ts';
import { useEditor, useEditorUi } from '../state/editor-context.ts';
import styles from './canvas.module.css';
import { CanvasContext, type SharedCanvas, useCanvasState } from './canvas-context.ts';
import { CanvasMenu } from './canvas-menu.tsx';
import { createCanvasStore } from './canvas-state.ts';
import { ConnectionEdge } from './edges/connection-edge.tsx';
import { FarConnections } from './edges/far-connections.tsx';
import { createFlowAdapter } from './flow-adapter.ts';
import { FlowItems, type SceneEdge, type SceneNode } from './flow-items.ts';
import { FarContext, isFar } from './level-of-detail.ts';
import { FrameNode } from './nodes/frame-node.tsx';
import { HeaderNode } from './nodes/header-node.tsx';
import { ItemNode } from './nodes/item-node.tsx';
import { LaneLabelNode } from './nodes/lane-label-node.tsx';
import { AddButtons } from './overlays/add-buttons.tsx';
import { CellOverlay } from './overlays/cell-overlay.tsx';
import { ConnectionTitle } from './overlays/connection-title.tsx';
import { FirstStepHint } from './overlays/first-step-hint.tsx';
import { usePanningLayer } from './panning-layer.ts';
import { paletteStyle } from './shape-view.tsx';
import { leastZoom, useCanvasControls } from './use-canvas-controls.ts';
import { useCanvasPointer } from './use-canvas-pointer.ts';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { usePicture } from './use-picture.ts';

const nodeTypes: NodeTypes = {
  frame: FrameNode,
  header: HeaderNode,
  laneLabel: LaneLabelNode,
  item: ItemNode,
};
const edgeTypes: EdgeTypes = { connection: ConnectionEdge };

/** The map of the editor that is open around it. */
export function Canvas(): ReactNode {
  const picture = usePicture();
  const latest = useRef(picture);
  latest.current = picture;
  const [canvas] = useState<SharedCanvas>(() => ({
    store: createCanvasStore(),
    picture: () => latest.current,
  }));
  return (
    <CanvasContext value={canvas}>
      <ReactFlowProvider>
        <Flow canvas={canvas} />
      </ReactFlowProvider>
    </CanvasContext>
  );
}

function Flow({ canvas }: { readonly canvas: SharedCanvas }): ReactNode {
  const editor = useEditor();
  const { t } = useText();
  const theme = useTheme();
  const picture = canvas.picture();
  const selection = useEditorUi((state) => state.selection);
  const tool = useEditorUi((state) => state.tool);
  const minimap = useEditorUi((state) => state.minimap);
  const dragged = useCanvasState((state) => state.dragged);
  const container = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const [items] = useState(() => new FlowItems());
  const nodes = useMemo(() => items.nodes(picture, selection, dragged), [items, picture, selection, dragged]);
  const far = useStore(isFar);
  const edges = useMemo(() => items.edges(picture, selection, far), [items, picture, selection, far]);
  const adapter = useMemo(() => createFlowAdapter(editor, canvas.store, canvas.picture), [editor, canvas]);
  useCanvasControls(container, adapter);
  useClipboardEvents(container);
  const pointer = useCanvasPointer(container);
  const layer = usePanningLayer(container);

  return (
    <FarContext value={far}>
      <CanvasMenu>
        <div
          ref={container}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the keyboard as a whole, as an application does
          tabIndex={0}
          className={styles.canvas}
          style={paletteStyle(theme)}
          data-tool={tool}
          data-far={far || undefined}
          onDoubleClick={pointer.onDoubleClick}
          onKeyDown={pointer.onKeyDown}
          role="application"
          aria-label={t('canvas.label', { title: picture.scene.title })}
        >
          <ReactFlow<SceneNode, SceneEdge>
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={adapter.onNodesChange}
            onEdgesChange={adapter.onEdgesChange}
            onNodeDragStop={adapter.onDragStop}
            onSelectionDragStop={adapter.onDragStop}
            onConnect={adapter.onConnect}
            onConnectEnd={(event, state) => adapter.onConnectEnd(event, state, flow.screenToFlowPosition)}
            onReconnectStart={adapter.onReconnectStart}
            onReconnect={adapter.onReconnect}
            onReconnectEnd={adapter.onReconnectEnd}
            isValidConnection={({ source, target }) => {
              const kind = likelyKind(editor.map.records(), source, target);
              const known = documentIndex(editor.map.records()).connectionsOf(source);
              return canConnect(editor.map.records(), source, target, kind, known) === null;
            }}
            onPaneClick={pointer.onPaneClick}
            onNodeClick={pointer.onNodeClick}
            onMove={(_, viewport) => layer.onMove(viewport)}
            onMoveEnd={(_, viewport) => {
              layer.onMoveEnd();
              editor.ui.setZoom(viewport.zoom);
            }}
            connectionMode={ConnectionMode.Loose}
            selectionOnDrag={tool === 'select'}
            selectionMode={SelectionMode.Partial}
            panOnDrag={tool === 'hand' ? true : [1]}
            panOnScroll
            zoomOnDoubleClick={false}
            nodeDragThreshold={4}
            minZoom={leastZoom}
            maxZoom={4}
            onInit={(flow) => void flow.setViewport(firstView(canvas.picture(), container.current))}
            onlyRenderVisibleElements
            elevateNodesOnSelect={false}
            elevateEdgesOnSelect={false}
            deleteKeyCode={null}
            multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
            selectionKeyCode={null}
            disableKeyboardA11y
            proOptions={{ hideAttribution: true }}
          >
            <Background variant={BackgroundVariant.Dots} gap={16} size={1.4} color="var(--page-dot)" />
            {far ? <FarConnections scene={picture.scene} /> : null}
            <CellOverlay />
            <ConnectionTitle />
            <AddButtons />
            <FirstStepHint />
            {minimap ? (
              <MiniMap
                pannable
                zoomable
                className={styles.minimap ?? ''}
                ariaLabel={t('canvas.minimap')}
                nodeColor={minimapColour}
              />
            ) : null}
          </ReactFlow>
        </div>
      </CanvasMenu>
    </FarContext>
  );
}

/** The whole map when it can be read whole; else its beginning, as large as it takes to read it. */
function firstView(picture: MapPicture, container: HTMLElement | null): Viewport {
  const { width, height } = picture.layout;
  const view = container?.getBoundingClientRect();
  if (view === undefined || width === 0) return { x: 0, y: 0, zoom: 1 };
  const whole = Math.min(view.width / width, view.height / height);
  const zoom = Math.min(1, Math.max(leastReadable, whole));
  const x = width * zoom < view.width ? (view.width - width * zoom) / 2 : 0;
  return { x, y: Math.max(0, (view.height - height * zoom) / 2 > 40 ? 16 : 0), zoom };
}

/** Below this, titles of cards are smaller than nine pixels. */
const leastReadable = 0.7;

const minimapColours: Record<string, string> = {
  touchpoint: 'var(--customer)',
  pain: 'var(--danger)',
  card: 'var(--border-field)',
  metricCard: 'var(--border-field)',
  stage: 'var(--ink-faint)',
};

function minimapColour(node: SceneNode): string {
  return minimapColours[node.data.group.kind] ?? 'var(--surface-pressed)';
}
