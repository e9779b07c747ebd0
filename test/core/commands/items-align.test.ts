import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

function scene() {
  const shop = shopMap();
  const { map, stages, lanes } = shop;
  const ids = [3, 1, 5].map((column) =>
    map.touchpoint(stages.buy, lanes.moreSteps, `at ${column}`, { column }),
  );
  const columns = () => ids.map((id) => map.record('touchpoint', id).column);
  return { ...shop, ids, columns };
}

describe('items.align', () => {
  it('given three touchpoints, when they are aligned as a column, then they stand under the leftmost, left to right', () => {
    const { map, ids, columns, stages, lanes } = scene();
    map.run('items.align', { ids, as: 'column' });
    expect(columns()).toEqual([1, 1, 1]);
    expect(map.index.cell(stages.buy, lanes.moreSteps).map((item) => item.id)).toEqual([
      ids[1],
      ids[0],
      ids[2],
    ]);
  });

  it('given three touchpoints, when they are aligned as a row, then they stand side by side from the leftmost on', () => {
    const { map, ids, columns } = scene();
    map.run('items.align', { ids, as: 'row' });
    expect(columns()).toEqual([2, 1, 3]);
  });

  it('given items of two cells, when they are aligned, then each cell is by itself', () => {
    const { map, ids, columns, touchpoints } = scene();
    map.run('items.align', { ids: [...ids, touchpoints.compare], as: 'column' });
    expect(columns()).toEqual([1, 1, 1]);
    expect(map.record('touchpoint', touchpoints.compare).column).toBe(1);
  });

  itUndoesAndRedoes('touchpoints are aligned', () => {
    const { map, ids } = scene();
    return { map, act: () => map.run('items.align', { ids, as: 'column' }) };
  });

  it('given aligned touchpoints, when they are aligned again, then nothing changes', () => {
    const { map, ids } = scene();
    map.run('items.align', { ids, as: 'row' });
    expectRefused(map, () => map.attempt('items.align', { ids, as: 'row' }), 'refusal.nothingChanged');
  });

  it('given a stage among the selection, when it is aligned, then it is refused', () => {
    const { map, ids, stages } = scene();
    const attempt = () => map.attempt('items.align', { ids: [...ids, stages.buy], as: 'row' });
    expectRefused(map, attempt, 'refusal.notMovable');
  });

  it('given the last sub-column, when a row would go past it, then it is refused', () => {
    const { map, stages, lanes } = scene();
    const at = () => map.touchpoint(stages.search, lanes.moreSteps, 'far', { column: 199 });
    const ids = [at(), at()];
    expectRefused(map, () => map.attempt('items.align', { ids, as: 'row' }), 'refusal.stageTooWide');
  });
});
