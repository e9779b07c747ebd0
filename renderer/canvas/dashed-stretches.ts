/**
 * Long dashed lines in pieces. A browser works out every dash of a path anew in each part of the screen that the path
 * comes near, which makes a map with a few hundred long arrows judder; of one straight line it knows which dashes are in
 * view.
 */
export interface Stretch {
  readonly d: string;
  /** How far from the beginning of the whole line it begins: where its dashes go on. Further for each. */
  readonly start: number;
}

/** Shorter lines, in layout units, are drawn as they are. */
const long = 1200;

/**
 * @param d path data of absolute M, L and C, as the display list has it for lines.
 * @returns null for a line that needs no cutting.
 */
export function dashedStretches(d: string): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  let x = 0;
  let y = 0;
  let length = 0;
  for (const [, name, values = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    if (name !== 'M' && name !== 'L' && name !== 'C') return null;
    const numbers = values
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [endX = x, endY = y] = numbers.slice(-2);
    const further = name === 'M' ? 0 : Math.hypot(endX - x, endY - y);
    if (further > 0) stretches.push({ d: `M${x} ${y} ${name}${values.trim()}`, start: length });
    length += further;
    x = endX;
    y = endY;
  }
  return length < long ? null : stretches;
}
