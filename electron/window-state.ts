/** Where the window was: read with suspicion, and brought back to where there is a display now. */
import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { writeFileAtomically } from '../src/infra/files/atomic-write.ts';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

export const smallest = { width: 960, height: 600 };
const usual = { width: 1440, height: 900 };
/** How much of a title bar has to be on a display for a person to get hold of it. */
const handle = { width: 200, height: 100 };

function parse(saved: unknown): WindowState | null {
  const { bounds, maximised } = (saved ?? {}) as Partial<Record<string, unknown>>;
  const { x, y, width, height } = (bounds ?? {}) as Partial<Record<string, unknown>>;
  const whole = [x, y, width, height].every((value) => Number.isSafeInteger(value));
  return whole ? { bounds: { x, y, width, height } as Rectangle, maximised: maximised === true } : null;
}

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const below = bounds.y - area.y;
  return shown >= handle.width && below >= 0 && below <= area.height - handle.height;
}

/**
 * @param saved anything that was in the file
 * @param areas the displays' work areas, the main one first
 */
export function fitToDisplays(saved: unknown, areas: readonly Rectangle[]): WindowState {
  const state = parse(saved);
  const found = state && areas.find((area) => isReachable(state.bounds, area));
  const area = found ?? areas[0] ?? { x: 0, y: 0, ...usual };
  const wanted = state?.bounds ?? usual;
  const width = Math.max(smallest.width, Math.min(wanted.width, area.width));
  const height = Math.max(smallest.height, Math.min(wanted.height, area.height));
  const middle = {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
  };
  const { x, y } = state && found ? state.bounds : middle;
  return { bounds: { x, y, width, height }, maximised: state?.maximised ?? false };
}

/** Null when there is no such file or nothing readable in it. */
export function readWindowState(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Losing it costs a person nothing, so it is not worth an error. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileAtomically(file, JSON.stringify(state));
  } catch {
    // As above.
  }
}
