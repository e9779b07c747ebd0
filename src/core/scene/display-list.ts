/**
 * The display list: the one description of a picture that the screen, SVG, PNG and every later format draw. Shapes are in
 * layout units; colours are named by what they are for and become hex only where they are drawn (palette.ts), so one list
 * serves light, dark and print.
 *
 * A scene is a list of groups, one per thing on the map; a group's shapes are relative to its box, so a card that only
 * moved keeps its shapes, and exports can count what they drew.
 */
import type { Box } from '../layout/geometry.ts';
import type { FontWeight } from '../layout/text/text-style.ts';
import type { PaintName } from './palette.ts';

interface Painted {
  readonly fill?: PaintName;
  readonly stroke?: PaintName;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps in layout units. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface RectShape extends Painted {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleShape extends Painted {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathShape extends Painted {
  readonly shape: 'path';
  /** SVG path data of absolute M, L, C and Z only. */
  readonly d: string;
}

export interface TextShape {
  readonly shape: 'text';
  /** The start, middle or end of the baseline, as `anchor` says. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: PaintName;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
}

export interface ImageShape {
  readonly shape: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An image of the project; drawn to cover the box. */
  readonly hash: string;
  readonly radius: number;
}

export type Shape = RectShape | CircleShape | PathShape | TextShape | ImageShape;

export type GroupKind =
  | 'band'
  | 'laneLabel'
  | 'chip'
  | 'stage'
  | 'divider'
  | 'curve'
  | 'losses'
  | 'channels'
  | 'connection'
  | 'touchpoint'
  | 'card'
  | 'pain'
  | 'metricCard';

export interface SceneGroup {
  /** The record that it draws; derived groups have their lane's or journey's id. */
  readonly id: string;
  readonly kind: GroupKind;
  /** Where it stands; shapes are relative to its corner. */
  readonly box: Box;
  readonly shapes: readonly Shape[];
  /** What it says, for people who don't see it. */
  readonly label: string;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly groups: readonly SceneGroup[];
}

/** The shapes of one card with the size that they need. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly label: string;
}
