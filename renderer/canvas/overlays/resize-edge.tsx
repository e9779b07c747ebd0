import { useReactFlow } from '@xyflow/react';
import type { PointerEvent, ReactNode } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import type { Box } from '../../../src/core/layout/geometry.ts';
import { useEditor } from '../../state/editor-context.ts';
import { classes } from '../../ui/classes.ts';
import { useCanvas } from '../canvas-context.ts';
import styles from './overlays.module.css';

export interface ResizeEdgeProps {
  readonly id: string;
  readonly edge: 'right' | 'bottom';
  /** The header or lane that is resized, in layout units. */
  readonly box: Box;
  readonly label: string;
}

const leastWidth = 120;
const leastHeight = 40;

/** The edge of a stage or lane. Shows where it would end while it is pulled; one command when it is let go. */
export function ResizeEdge({ id, edge, box, label }: ResizeEdgeProps): ReactNode {
  const { map } = useEditor();
  const { store } = useCanvas();
  const flow = useReactFlow();

  function pulled(event: PointerEvent): Box {
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return edge === 'right'
      ? { ...box, width: Math.max(leastWidth, Math.round(point.x - box.x)) }
      : { ...box, height: Math.max(leastHeight, Math.round(point.y - box.y)) };
  }

  function onPointerMove(event: PointerEvent): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) store.setState({ resize: pulled(event) });
  }

  function onPointerUp(event: PointerEvent): void {
    if (store.getState().resize === null) return;
    store.setState({ resize: null });
    const next = pulled(event);
    if (edge === 'right') map.run(command('stage.update', { id, patch: { width: next.width } }));
    else map.run(command('lane.update', { id, patch: { height: next.height } }));
  }

  /** Back to as small as the content allows. */
  function onDoubleClick(event: { stopPropagation(): void }): void {
    event.stopPropagation();
    if (edge === 'right') map.run(command('stage.update', { id, patch: { width: null } }));
    else map.run(command('lane.update', { id, patch: { height: null } }));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inspector has the same sizes as numbers for those who use no pointer
    <div
      className={classes(
        styles.edge,
        edge === 'right' ? styles.edgeRight : styles.edgeBottom,
        'nodrag',
        'nopan',
      )}
      title={label}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => store.setState({ resize: null })}
      onDoubleClick={onDoubleClick}
    />
  );
}
