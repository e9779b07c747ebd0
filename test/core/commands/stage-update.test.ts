import { describe, expect, it } from 'vitest';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('stage.update', () => {
  it.each([
    { patch: { title: 'Order' }, label: 'command.stage.rename' },
    { patch: { width: 300 }, label: 'command.stage.resize' },
    { patch: { hidden: true }, label: 'command.stage.hide' },
    { patch: { entrants: bareValue(6030), avoidableShare: 0.5 }, label: 'command.stage.update' },
  ])('given a stage, when it gets $patch, then the history calls it $label', ({ patch, label }) => {
    const { map, stages } = shopMap();
    map.run('stage.update', { id: stages.buy, patch });
    expect(map.record('stage', stages.buy)).toMatchObject(patch);
    expect(map.session.history.past.at(-1)?.label.key).toBe(label);
  });

  itUndoesAndRedoes('a stage is renamed', () => {
    const { map, stages } = shopMap();
    return { map, act: () => map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } }) };
  });

  it('given a word that is typed, when it is undone, then all of it goes at once', () => {
    const { map, stages } = shopMap();
    for (const title of ['O', 'Or', 'Ord']) {
      map.now -= 900;
      map.run('stage.update', { id: stages.buy, patch: { title } });
    }
    map.undo();
    expect(map.record('stage', stages.buy).title).toBe('Buy');
  });

  it('given a stage, when more than all leavers could be kept, then it is refused', () => {
    const { map, stages } = shopMap();
    const attempt = () => map.attempt('stage.update', { id: stages.buy, patch: { avoidableShare: 1.5 } });
    expectRefused(map, attempt, 'refusal.badArguments');
  });

  it('given a stage that is gone, when it is updated, then it is refused', () => {
    const { map } = shopMap();
    const attempt = () => map.attempt('stage.update', { id: 'gone', patch: { title: 'x' } });
    expectRefused(map, attempt, 'refusal.gone');
  });
});
