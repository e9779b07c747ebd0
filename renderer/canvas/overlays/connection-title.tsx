import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useEditorUi } from '../../state/editor-context.ts';
import { useCanvas } from '../canvas-context.ts';
import { TitleEditor } from './title-editor.tsx';

const width = 152;
const height = 34;

/** The field for an arrow's words, over the arrow: unlike a card, it has no box of its own to be edited in. */
export function ConnectionTitle(): ReactNode {
  const { picture } = useCanvas();
  const editingId = useEditorUi((state) => state.editingId);
  if (editingId === null) return null;
  const arrow = picture().scene.groups.find((group) => group.kind === 'connection' && group.id === editingId);
  if (arrow === undefined) return null;
  const words = arrow.shapes.find((shape) => shape.shape === 'text');
  const x = arrow.box.x + (words?.x ?? arrow.box.width / 2) - width / 2;
  const y = arrow.box.y + (words?.y ?? arrow.box.height / 2) - height / 2;
  return (
    <ViewportPortal>
      <div style={{ position: 'absolute', zIndex: 20, transform: `translate(${x}px, ${y}px)` }}>
        <TitleEditor key={editingId} id={editingId} width={width} height={height} />
      </div>
    </ViewportPortal>
  );
}
