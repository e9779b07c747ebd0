import type { EdgeProps } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import type { SceneEdge } from '../flow-items.ts';
import { ShapeView } from '../shape-view.tsx';
import styles from './connection-edge.module.css';

/** An arrow as the display list has it, with a wider, unseen line to press on. */
export const ConnectionEdge = memo(function ConnectionEdge({
  data,
  selected,
}: EdgeProps<SceneEdge>): ReactNode {
  if (data === undefined) return null;
  const { box, shapes } = data.group;
  const line = shapes.find((shape) => shape.shape === 'path');
  return (
    <g
      transform={`translate(${box.x} ${box.y})`}
      className={classes(styles.arrow, selected === true && styles.selected)}
    >
      {line === undefined ? null : <path className={styles.halo} d={line.d} />}
      <ShapeView shapes={shapes} />
      {line === undefined ? null : (
        <path className={classes(styles.target, 'react-flow__edge-interaction')} d={line.d} />
      )}
    </g>
  );
});
