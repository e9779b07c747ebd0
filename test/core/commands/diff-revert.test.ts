import { describe, expect, it } from 'vitest';
import type { CommandArgs } from '../../../src/core/commands/registry.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';

/** The diff of the last transaction that is not yet confirmed. */
function lastDiff(map: MapBuilder) {
  const last = map.session.pending.at(-1);
  if (last === undefined) throw new Error('nothing was done');
  // A copy, because what a schema gives is typed as a thing that may be written to.
  return structuredClone(last.diff) as CommandArgs['diff.revert']['diff'];
}

describe('diff.revert', () => {
  it('given a rename, when it is reverted, then the old name is back and a later change of another field stays', () => {
    const { map, touchpoints } = shopMap();
    map.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay by card' } });
    const diff = lastDiff(map);
    map.run('touchpoint.update', { id: touchpoints.pay, patch: { owner: 'Billing' } });
    map.run('diff.revert', { diff });
    expect(map.record('touchpoint', touchpoints.pay)).toMatchObject({ title: 'Pay', owner: 'Billing' });
  });

  it('given a removed stage, when that is reverted, then all that went with it is back', () => {
    const { map, stages } = shopMap();
    const before = map.records;
    map.run('items.remove', { ids: [stages.buy] });
    map.run('diff.revert', { diff: lastDiff(map) });
    expect(map.records).toEqual(before);
  });

  itUndoesAndRedoes('a change is reverted', () => {
    const { map, stages } = shopMap();
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const diff = lastDiff(map);
    return { map, act: () => map.run('diff.revert', { diff }) };
  });

  it('given a field that was changed again, when the first change is reverted, then it is refused', () => {
    const { map, touchpoints } = shopMap();
    map.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay by card' } });
    const diff = lastDiff(map);
    map.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay in cash' } });
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'refusal.undoChanged');
  });

  it('given a record that is gone, when a change of it is reverted, then it is refused', () => {
    const { map, touchpoints } = shopMap();
    map.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay by card' } });
    const diff = lastDiff(map);
    map.run('items.remove', { ids: [touchpoints.pay] });
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'refusal.undoGone');
  });

  it('given an added record that was changed since, when the addition is reverted, then it is refused', () => {
    const { map, journeys } = shopMap();
    const stage = map.stage(journeys.customer, 'Return');
    const diff = lastDiff(map);
    map.run('stage.update', { id: stage, patch: { title: 'Come back' } });
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'refusal.undoChanged');
  });

  it('given an added stage that somebody built on, when the addition is reverted, then it is refused', () => {
    const { map, journeys, lanes } = shopMap();
    const stage = map.stage(journeys.customer, 'Return');
    const diff = lastDiff(map);
    map.touchpoint(stage, lanes.steps, 'Send it back');
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'refusal.undoBuiltOn');
  });

  it('given a removed touchpoint whose stage is gone too, when its removal is reverted, then it is refused', () => {
    const { map, stages, touchpoints } = shopMap();
    map.run('items.remove', { ids: [touchpoints.pay] });
    const diff = lastDiff(map);
    map.run('items.remove', { ids: [stages.buy] });
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'problem.danglingReference');
  });

  it('given what is reverted already, when it is reverted again, then nothing changes', () => {
    const { map, journeys } = shopMap();
    const stage = map.stage(journeys.customer, 'Return');
    const diff = lastDiff(map);
    map.run('items.remove', { ids: [stage] });
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'refusal.nothingChanged');
  });

  it('given a diff that files a record under another id, when it is reverted, then it is refused', () => {
    const { map, stages } = shopMap();
    const stage = map.record('stage', stages.buy);
    const diff = { added: {}, updated: {}, removed: { other: { ...stage, title: 'Smuggled' } } };
    expectRefused(map, () => map.attempt('diff.revert', { diff }), 'refusal.badArguments');
  });

  it('given an empty map, when there is nothing to take back, then undo and redo say so', () => {
    const map = new MapBuilder();
    expectRefused(map, () => map.undo(), 'refusal.nothingTo.undo');
    expectRefused(map, () => map.redo(), 'refusal.nothingTo.redo');
  });
});
