import { describe, expect, it } from 'vitest';
import { coalesceWithin, emptyHistory, historyOf, recordInHistory } from '../../../src/core/store/history.ts';
import type { StoredTransaction } from '../../../src/core/store/transaction.ts';
import { type MapBuilder, shopMap } from '../../support/map-builder.ts';

/** Types text into a stage's title, a letter at a time, `pause` milliseconds apart. */
function type(map: MapBuilder, stageId: string, text: string, pause: number): void {
  for (let length = 1; length <= text.length; length += 1) {
    map.now += pause - 1000;
    map.run('stage.update', { id: stageId, patch: { title: text.slice(0, length) } });
  }
}

function labels(map: MapBuilder): string[] {
  return map.session.history.past.map((entry) => entry.label.key);
}

/** What the host would have stored, had it taken everything in turn. */
function storedOf(map: MapBuilder): StoredTransaction[] {
  return map.session.pending.map((transaction, index) => ({ ...transaction, seq: index + 1 }));
}

describe('the history', () => {
  it('has a named entry for each thing that was done', () => {
    const { map, stages } = shopMap();
    const before = labels(map).length;
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    map.run('items.remove', { ids: [stages.search] });
    expect(map.session.history.past.slice(before).map((entry) => entry.label)).toEqual([
      { key: 'command.stage.rename', params: { title: 'Buy' } },
      { key: 'command.remove.stage', params: { title: 'Search' } },
    ]);
  });

  it('holds a word that was typed at once as one entry', () => {
    const { map, stages } = shopMap();
    const before = labels(map).length;
    map.now += 5000;
    type(map, stages.buy, 'Order', coalesceWithin);
    expect(labels(map).slice(before)).toEqual(['command.stage.rename']);
    map.undo();
    expect(map.record('stage', stages.buy).title).toBe('Buy');
    map.redo();
    expect(map.record('stage', stages.buy).title).toBe('Order');
  });

  it('forgets what was typed and typed back at once: there is nothing to undo', () => {
    const { map, stages } = shopMap();
    const { past } = map.session.history;
    map.run('stage.update', { id: stages.buy, patch: { hidden: true } });
    map.now -= 990;
    map.run('stage.update', { id: stages.buy, patch: { hidden: false } });
    expect(map.session.history.past).toEqual(past);
    expect(map.undo()).toMatchObject({ ok: true });
  });

  it('begins a new entry after a pause', () => {
    const { map, stages } = shopMap();
    const before = labels(map).length;
    type(map, stages.buy, 'Or', coalesceWithin + 1);
    expect(labels(map).slice(before)).toHaveLength(2);
  });

  it('begins a new entry for another field or another record', () => {
    const { map, stages } = shopMap();
    const before = labels(map).length;
    type(map, stages.buy, 'O', 10);
    type(map, stages.search, 'L', 10);
    map.now -= 990;
    map.run('stage.update', { id: stages.search, patch: { goal: 'x' } });
    expect(labels(map).slice(before)).toHaveLength(3);
  });

  it('does not join steps that have no key, however fast', () => {
    const { map, journeys } = shopMap();
    const before = labels(map).length;
    map.stage(journeys.customer, 'one');
    map.now -= 1000;
    map.stage(journeys.customer, 'two');
    expect(labels(map).slice(before)).toHaveLength(2);
  });

  it("does not join one person's typing to another's", () => {
    const { map, stages } = shopMap();
    type(map, stages.buy, 'O', 10);
    const [anna] = storedOf(map).slice(-1);
    if (anna === undefined) throw new Error('nothing was typed');
    const boris = { ...anna, id: 'boris-1', author: 'Boris', at: anna.at + 10 };
    expect(historyOf([anna, boris]).past).toHaveLength(2);
  });

  it('names an undo after what it takes back, and puts it aside for a redo', () => {
    const { map, stages } = shopMap();
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const entry = map.session.history.past.at(-1);
    const outcome = map.undo();
    expect(outcome).toMatchObject({
      ok: true,
      transaction: { label: { key: 'history.undo', params: { label: entry?.label } } },
    });
    expect(map.session.history.future).toMatchObject([{ id: entry?.id, label: entry?.label }]);
  });

  it('undoes a redo and redoes an undo, as often as one likes', () => {
    const { map, stages } = shopMap();
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const done = map.records;
    map.undo();
    const undone = map.records;
    for (let round = 0; round < 3; round += 1) {
      map.redo();
      expect(map.records).toEqual(done);
      map.undo();
      expect(map.records).toEqual(undone);
    }
    expect(map.session.history.future).toHaveLength(1);
  });

  it('forgets what was undone as soon as something new is done', () => {
    const { map, stages } = shopMap();
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    map.undo();
    map.run('stage.update', { id: stages.buy, patch: { goal: 'Quickly' } });
    expect(map.session.history.future).toEqual([]);
    expect(map.redo()).toMatchObject({ ok: false, reason: { key: 'refusal.nothingTo.redo' } });
  });

  it('does not join new typing to what was undone and redone', () => {
    const { map, stages } = shopMap();
    const before = labels(map).length;
    type(map, stages.buy, 'O', 10);
    map.now -= 990;
    map.undo();
    map.now -= 990;
    map.redo();
    map.now -= 990;
    map.run('stage.update', { id: stages.buy, patch: { title: 'Or' } });
    expect(labels(map).slice(before)).toHaveLength(2);
  });

  it('leaves imports out', () => {
    const { map, stages } = shopMap();
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const [last] = storedOf(map).slice(-1);
    if (last === undefined) throw new Error('nothing was done');
    expect(recordInHistory(emptyHistory, { ...last, origin: 'import' })).toBe(emptyHistory);
  });

  it('holds the last thousand entries', () => {
    const { map, stages } = shopMap();
    type(map, stages.buy, 'O', 10);
    const [last] = storedOf(map).slice(-1);
    if (last === undefined) throw new Error('nothing was done');
    const many = Array.from({ length: 1100 }, (_, index) => ({
      ...last,
      id: `t-${index}`,
      coalesceKey: null,
      seq: index,
    }));
    const { past } = historyOf(many);
    expect(past).toHaveLength(1000);
    expect(past.at(-1)?.id).toBe('t-1099');
  });

  it('is the same when the document is opened again', () => {
    const { map, stages, touchpoints } = shopMap();
    type(map, stages.buy, 'Order', 10);
    map.run('items.remove', { ids: [touchpoints.pay] });
    map.undo();
    map.undo();
    map.redo();
    expect(historyOf(storedOf(map))).toEqual(map.session.history);
  });
});
