/** An emotion face at a place and size. */
import type { EmotionLevel } from '../../model/emotion.ts';
import type { Shape } from '../display-list.ts';
import { FACE_BOX, type FaceColor, faceShapes } from '../faces.ts';
import type { PaintName } from '../palette.ts';

const paints: Record<FaceColor, PaintName> = {
  face: 'face',
  faceAngry: 'faceAngry',
  edge: 'faceEdge',
  edgeAngry: 'faceAngryEdge',
  feature: 'faceFeature',
  teeth: 'teeth',
  tongue: 'tongue',
};

/** @param x, y the top left corner of the face's square. */
export function face(level: EmotionLevel, x: number, y: number, size: number): Shape[] {
  const scale = size / FACE_BOX;
  return faceShapes(level).map((shape): Shape => {
    const painted = {
      ...(shape.fill === null ? {} : { fill: paints[shape.fill] }),
      ...(shape.stroke === null
        ? {}
        : { stroke: paints[shape.stroke], strokeWidth: shape.strokeWidth * scale }),
    };
    return shape.kind === 'circle'
      ? {
          shape: 'circle',
          x: x + shape.cx * scale,
          y: y + shape.cy * scale,
          radius: shape.r * scale,
          ...painted,
        }
      : { shape: 'path', d: placePath(shape.d, x, y, scale), ...painted };
  });
}

/** Moves and scales path data of absolute commands. */
export function placePath(d: string, x: number, y: number, scale: number): string {
  let isX = true;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    const placed = Number(number) * scale + (isX ? x : y);
    isX = !isX;
    return String(Math.round(placed * 100) / 100);
  });
}
