import type { NodeProps } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import type { SceneNode } from '../flow-items.ts';
import { ShapeView } from '../shape-view.tsx';
import styles from './nodes.module.css';

/** A band, a curve, the line of interaction: drawn, never touched. */
export const FrameNode = memo(function FrameNode({ data }: NodeProps<SceneNode>): ReactNode {
  const { box, shapes } = data.group;
  return (
    <svg className={styles.picture} width={box.width} height={box.height} aria-hidden>
      <ShapeView shapes={shapes} />
    </svg>
  );
});
