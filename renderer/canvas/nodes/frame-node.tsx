import { type NodeProps, type ReactFlowState, useStore } from '@xyflow/react';
import { memo, type ReactNode, useMemo } from 'react';
import type { Box } from '../../../src/core/layout/geometry.ts';
import type { SceneNode } from '../flow-items.ts';
import { useFar } from '../level-of-detail.ts';
import { shapeSpan } from '../shape-span.ts';
import { ShapeView } from '../shape-view.tsx';
import styles from './nodes.module.css';

/** A band, a curve, the line of interaction: drawn, never touched. As wide as the map, so only what is near is made. */
export const FrameNode = memo(function FrameNode({ data }: NodeProps<SceneNode>): ReactNode {
  const { box, shapes } = data.group;
  const far = useFar();
  const [first, last] = useStore((state) => partsInView(state, box))
    .split(' ')
    .map(Number);
  const shown = useMemo(() => {
    const from = (first ?? 0) * partWidth;
    const to = (last ?? 0) * partWidth;
    return shapes.map((shape) => {
      const [start, end] = shapeSpan(shape);
      const isNear = end >= from && start <= to;
      return isNear && (!far || end - start >= leastFarWidth) ? shape : null;
    });
  }, [shapes, first, last, far]);
  return (
    <svg className={styles.picture} width={box.width} height={box.height} aria-hidden>
      <ShapeView shapes={shown} />
    </svg>
  );
});

/** A frame is made part by part, so that panning changes nothing until the next one comes near. */
const partWidth = 1000;
/** Narrower than this, in layout units, a shape is a dot from far away. */
const leastFarWidth = 40;

/** The first part of a frame that is in view or nearly, and the end of the last; as text, because that compares by value. */
function partsInView({ transform: [x, , zoom], width }: ReactFlowState, box: Box): string {
  const left = -x / zoom - box.x;
  const right = left + width / zoom;
  return `${Math.floor(left / partWidth) - 1} ${Math.ceil(right / partWidth) + 1}`;
}
