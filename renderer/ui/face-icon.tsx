import type { ReactNode } from 'react';
import { FACE_BOX, type FaceLevel, type FaceShape, faceShapes } from '../../src/core/scene/faces.ts';
import styles from './face-icon.module.css';

export interface FaceIconProps {
  readonly level: FaceLevel;
  /** In pixels. */
  readonly size?: number;
}

/** The face of an emotion, drawn from the same shapes as on the map and in exports. Silent: a label stands beside it. */
export function FaceIcon({ level, size = 24 }: FaceIconProps): ReactNode {
  return (
    <svg viewBox={`0 0 ${FACE_BOX} ${FACE_BOX}`} width={size} height={size} aria-hidden>
      {faceShapes(level).map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a face never change
        <Shape key={index} shape={shape} />
      ))}
    </svg>
  );
}

function Shape({ shape }: { readonly shape: FaceShape }): ReactNode {
  const paint = {
    className: styles.shape,
    fill: shape.fill === null ? 'none' : `var(--${shape.fill})`,
    stroke: shape.stroke === null ? 'none' : `var(--${shape.stroke})`,
    strokeWidth: shape.strokeWidth,
  };
  return shape.kind === 'circle' ? (
    <circle cx={shape.cx} cy={shape.cy} r={shape.r} {...paint} />
  ) : (
    <path d={shape.d} {...paint} />
  );
}
