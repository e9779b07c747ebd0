import { describe, expect, it } from 'vitest';
import { dashedStretches } from '../../renderer/canvas/dashed-stretches.ts';
import { roundedPath } from '../../src/core/scene/figures/connection-figure.ts';

describe('a long dashed line', () => {
  it('is cut at its corners, and its dashes go on where they ended', () => {
    const d = roundedPath([
      { x: 0, y: 0 },
      { x: 1000, y: 0 },
      { x: 1000, y: 500 },
    ]);
    const stretches = dashedStretches(d) ?? [];
    expect(stretches.map((stretch) => stretch.d)).toEqual([
      'M0 0 L994 0',
      'M994 0 C1000 0 1000 0 1000 6',
      'M1000 6 L1000 500',
    ]);
    expect(stretches.map((stretch) => Math.round(stretch.start))).toEqual([0, 994, 1002]);
  });

  it('has no piece without length', () => {
    const stretches = dashedStretches('M0 0 L0 0 C0 0 0 0 0 0 L2000 0') ?? [];
    expect(stretches).toEqual([{ d: 'M0 0 L2000 0', start: 0 }]);
  });

  it('stays whole when it is short', () => {
    expect(dashedStretches('M0 0 L500 0 L500 500')).toBeNull();
  });
});
