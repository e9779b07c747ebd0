import type { ReactNode } from 'react';
import {
  FACE_BOX,
  type FaceColor,
  type FaceLevel,
  type FaceShape,
  faceShapes,
} from '../../src/core/scene/faces.ts';
import { lightPalette, type PaintName } from '../../src/core/scene/palette.ts';

/** The faces are the same in both themes. */
const paints: Readonly<Record<FaceColor, PaintName>> = {
  face: 'face',
  faceAngry: 'faceAngry',
  edge: 'faceEdge',
  edgeAngry: 'faceAngryEdge',
  feature: 'faceFeature',
  teeth: 'teeth',
  tongue: 'tongue',
};

function colourOf(color: FaceColor | null): string {
  return color === null ? 'none' : lightPalette[paints[color]];
}

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
    fill: colourOf(shape.fill),
    stroke: colourOf(shape.stroke),
    strokeWidth: shape.strokeWidth,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  return shape.kind === 'circle' ? (
    <circle cx={shape.cx} cy={shape.cy} r={shape.r} {...paint} />
  ) : (
    <path d={shape.d} {...paint} />
  );
}
