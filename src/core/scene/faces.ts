/** From very unhappy to very happy. */
export type FaceLevel = 1 | 2 | 3 | 4 | 5;

/** What a colour is for; whoever draws the face gives the colour itself. */
export type FaceColor = 'face' | 'faceAngry' | 'edge' | 'edgeAngry' | 'feature' | 'teeth' | 'tongue';

interface FaceShapeBase {
  /** The part of a face that the shape is (of). */
  readonly part: 'face' | 'eye' | 'brow' | 'mouth' | 'teeth' | 'tongue';
  readonly fill: FaceColor | null;
  readonly stroke: FaceColor | null;
  /** 0 without a stroke. Strokes have round caps and joins. */
  readonly strokeWidth: number;
}

export interface FaceCircle extends FaceShapeBase {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface FacePath extends FaceShapeBase {
  readonly kind: 'path';
  /** SVG path data of absolute M, L, C and Z only, which PDF and PPTX can draw as they are. */
  readonly d: string;
}

/** A primitive in a box of 24 × 24 units, y down. */
export type FaceShape = FaceCircle | FacePath;

/** Width and height of the box that faces are drawn in. */
export const FACE_BOX = 24;

function disc(fill: FaceColor, stroke: FaceColor): FaceCircle {
  return { kind: 'circle', part: 'face', cx: 12, cy: 12, r: 10.6, fill, stroke, strokeWidth: 0.8 };
}

/** Both eyes: upright ovals, which stay apart from the mouth at 16 px better than circles. */
function eyes(y: number, height: number): FacePath[] {
  const halfWidth = 1.35;
  const bendX = halfWidth * 0.55;
  const bendY = height * 0.55;
  return [8.3, 15.7].map((x) => ({
    kind: 'path',
    part: 'eye',
    d:
      `M${x} ${at(y - height)} C${at(x + bendX)} ${at(y - height)} ${at(x + halfWidth)} ${at(y - bendY)} ${at(x + halfWidth)} ${y} ` +
      `C${at(x + halfWidth)} ${at(y + bendY)} ${at(x + bendX)} ${at(y + height)} ${x} ${at(y + height)} ` +
      `C${at(x - bendX)} ${at(y + height)} ${at(x - halfWidth)} ${at(y + bendY)} ${at(x - halfWidth)} ${y} ` +
      `C${at(x - halfWidth)} ${at(y - bendY)} ${at(x - bendX)} ${at(y - height)} ${x} ${at(y - height)} Z`,
    fill: 'feature',
    stroke: null,
    strokeWidth: 0,
  }));
}

/** Two decimals are finer than any screen shows, and keep pictures small. */
function at(value: number): number {
  return Math.round(value * 100) / 100;
}

function line(part: 'brow' | 'mouth', d: string): FacePath {
  return { kind: 'path', part, d, fill: null, stroke: 'feature', strokeWidth: 1.7 };
}

function area(part: 'mouth' | 'teeth' | 'tongue', fill: FaceColor, d: string): FacePath {
  return { kind: 'path', part, d, fill, stroke: null, strokeWidth: 0 };
}

const FACES: Readonly<Record<FaceLevel, readonly FaceShape[]>> = {
  1: [
    disc('faceAngry', 'edgeAngry'),
    ...eyes(11.4, 1.7),
    line('brow', 'M5.6 6.9 L10.2 9.2'),
    line('brow', 'M18.4 6.9 L13.8 9.2'),
    line('mouth', 'M7.8 18 C9.2 14.9 14.8 14.9 16.2 18'),
  ],
  2: [disc('face', 'edge'), ...eyes(9.6, 1.8), line('mouth', 'M7.8 17.3 C9.4 14.6 14.6 14.6 16.2 17.3')],
  3: [disc('face', 'edge'), ...eyes(9.6, 1.8), line('mouth', 'M7.8 16 L16.2 16')],
  4: [disc('face', 'edge'), ...eyes(9.4, 1.8), line('mouth', 'M7 14.4 C8.9 18.2 15.1 18.2 17 14.4')],
  5: [
    disc('face', 'edge'),
    ...eyes(8.6, 1.8),
    area(
      'mouth',
      'feature',
      'M5.4 12.7 L18.6 12.7 C18.6 17.2 15.7 20.2 12 20.2 C8.3 20.2 5.4 17.2 5.4 12.7 Z',
    ),
    area(
      'teeth',
      'teeth',
      'M6.3 12.7 L17.7 12.7 C17.6 13.6 17.4 14.5 17 15.3 L7 15.3 C6.6 14.5 6.4 13.6 6.3 12.7 Z',
    ),
    area(
      'tongue',
      'tongue',
      'M8.6 18.8 C9.5 17.3 14.5 17.3 15.4 18.8 C14.4 19.7 13.3 20.2 12 20.2 C10.7 20.2 9.6 19.7 8.6 18.8 Z',
    ),
  ],
};

/** The face for a level, as shapes to draw one over the other, the first at the bottom. The same array at each call. */
export function faceShapes(level: FaceLevel): readonly FaceShape[] {
  return FACES[level];
}
