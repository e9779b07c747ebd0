import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('lane.update', () => {
  it.each([
    { patch: { title: 'Шаги' }, label: 'command.lane.rename' },
    { patch: { height: 120 }, label: 'command.lane.resize' },
    { patch: { hidden: true }, label: 'command.lane.hide' },
    { patch: { collapsed: true }, label: 'command.lane.collapse' },
    { patch: { role: 'frontstage' }, label: 'command.lane.update' },
  ] as const)('given a lane, when it gets $patch, then the history calls it $label', ({ patch, label }) => {
    const { map, lanes } = shopMap();
    map.run('lane.update', { id: lanes.steps, patch });
    expect(map.record('lane', lanes.steps)).toMatchObject(patch);
    expect(map.session.history.past.at(-1)?.label.key).toBe(label);
  });

  itUndoesAndRedoes('a lane is hidden', () => {
    const { map, lanes } = shopMap();
    return { map, act: () => map.run('lane.update', { id: lanes.quotes, patch: { hidden: true } }) };
  });

  it('given a lane with touchpoints, when it is to hold cards, then it is refused', () => {
    const { map, lanes } = shopMap();
    const attempt = () => map.attempt('lane.update', { id: lanes.steps, patch: { role: 'quotes' } });
    expectRefused(map, attempt, 'refusal.laneNotEmpty');
  });

  it('given an empty lane of touchpoints, when it is to hold cards, then it does', () => {
    const { map, lanes } = shopMap();
    map.run('lane.update', { id: lanes.moreSteps, patch: { role: 'quotes' } });
    expect(map.record('lane', lanes.moreSteps).role).toBe('quotes');
  });

  it('given a lane, when it is to be lower than a line of text, then it is refused', () => {
    const { map, lanes } = shopMap();
    const attempt = () => map.attempt('lane.update', { id: lanes.steps, patch: { height: 3 } });
    expectRefused(map, attempt, 'refusal.badArguments');
  });
});
