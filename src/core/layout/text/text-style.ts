import type { FONT_METRICS } from './font-metrics.ts';

/** The weights that are bundled: regular, semibold and bold. */
export type FontWeight = keyof typeof FONT_METRICS.advances;

/** How text looks, as far as its size goes. */
export interface TextStyle {
  /** Font size in px, above 0. */
  readonly size: number;
  readonly weight: FontWeight;
}

/** @throws {RangeError} when the size is not a finite number above 0. */
export function assertTextSize(size: number): void {
  if (!Number.isFinite(size) || size <= 0) {
    throw new RangeError(`A font size has to be a finite number above 0, got ${size}`);
  }
}
