import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('touchpoint.addNext', () => {
  it('given a touchpoint, when the next is added, then it stands to the right, joined by an arrow', () => {
    const { map, touchpoints } = shopMap();
    const made = map.run('touchpoint.addNext', { fromId: touchpoints.pay, title: 'Receipt', kind: 'next' });
    const [touchpoint = '', arrow = ''] = made;
    expect(map.record('touchpoint', touchpoint)).toMatchObject({ column: 1, title: 'Receipt' });
    expect(map.record('connection', arrow)).toMatchObject({
      fromId: touchpoints.pay,
      toId: touchpoint,
      kind: 'next',
    });
  });

  it('given a touchpoint with one under it, when a branch is added, then it stands between the two', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const under = map.touchpoint(stages.buy, lanes.steps, 'Under');
    const args = { fromId: touchpoints.pay, title: 'Branch', kind: 'alternative' } as const;
    const [branch = ''] = map.run('touchpoint.addNext', args);
    expect(map.index.cell(stages.buy, lanes.steps).map((item) => item.id)).toEqual([
      touchpoints.pay,
      branch,
      under,
    ]);
  });

  it('given an arrow let go in a cell, when a touchpoint is made there, then it stands there, joined by it', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, laneId: lanes.steps, column: 2, beforeId: null };
    const args = { fromId: touchpoints.serve, title: 'Receipt', kind: 'supports', place } as const;
    const [made = ''] = map.run('touchpoint.addNext', args);
    expect(map.record('touchpoint', made)).toMatchObject({
      stageId: stages.buy,
      laneId: lanes.steps,
      column: 2,
    });
    expect(map.index.connectionsOf(made)).toMatchObject([{ fromId: touchpoints.serve, kind: 'supports' }]);
  });

  it('given an arrow let go in a lane of cards, when a touchpoint is asked for there, then it is refused', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, laneId: lanes.quotes, column: 0, beforeId: null };
    const args = { fromId: touchpoints.pay, title: '', kind: 'next', place } as const;
    expectRefused(map, () => map.attempt('touchpoint.addNext', args), 'refusal.touchpointLane');
  });

  itUndoesAndRedoes('the next touchpoint is added', () => {
    const { map, touchpoints } = shopMap();
    const args = { fromId: touchpoints.serve, title: '', kind: 'next' } as const;
    return { map, act: () => map.run('touchpoint.addNext', args) };
  });

  it('given a touchpoint that is gone, when the next is added, then it is refused', () => {
    const { map } = shopMap();
    const args = { fromId: 'gone', title: '', kind: 'next' } as const;
    expectRefused(map, () => map.attempt('touchpoint.addNext', args), 'refusal.gone');
  });

  it('given a touchpoint in the last sub-column, when the next is added, then it is refused', () => {
    const { map, stages, lanes } = shopMap();
    const last = map.touchpoint(stages.buy, lanes.steps, 'Last', { column: 199 });
    const args = { fromId: last, title: '', kind: 'next' } as const;
    expectRefused(map, () => map.attempt('touchpoint.addNext', args), 'refusal.stageTooWide');
  });
});
