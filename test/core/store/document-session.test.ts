import { describe, expect, it } from 'vitest';
import {
  acknowledgeInSession,
  type DocumentSession,
  receiveInSession,
  rejectInSession,
  reopenInSession,
} from '../../../src/core/store/document-session.ts';
import { applyDiff } from '../../../src/core/store/records-diff.ts';
import type { StoredTransaction } from '../../../src/core/store/transaction.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';

/** Two windows on one shop that the host has stored as transaction 0. */
function twoWindows() {
  const shop = shopMap();
  const { records } = shop.map;
  const anna = new MapBuilder({ records, author: 'Anna', prefix: 'anna' });
  const boris = new MapBuilder({ records, author: 'Boris', prefix: 'boris' });
  return { ...shop, anna, boris };
}

/** What the host makes of a window's oldest pending transaction. */
function stored(window: MapBuilder, seq: number): StoredTransaction {
  const [first] = window.session.pending;
  if (first === undefined) throw new Error('nothing is pending');
  return { ...first, seq };
}

function received(session: DocumentSession, ...transactions: StoredTransaction[]): DocumentSession {
  const next = receiveInSession(session, transactions);
  if (next === null) throw new Error('a transaction was missing');
  return next;
}

describe('a document in a window', () => {
  it('shows a command at once and waits for the host to confirm it', () => {
    const { anna, stages } = twoWindows();
    anna.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    expect(anna.session).toMatchObject({ seq: 0, pending: [{ id: 'anna-1' }] });
    expect(anna.session.confirmed.get(stages.buy)).toMatchObject({ title: 'Buy' });

    const confirmed = acknowledgeInSession(anna.session, 'anna-1', 1);
    expect(confirmed).toMatchObject({ seq: 1, pending: [] });
    expect(confirmed.confirmed).toBe(confirmed.records);
    expect(confirmed.records).toBe(anna.records);
  });

  it('confirms one command while others wait', () => {
    const { anna, stages } = twoWindows();
    anna.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    anna.run('stage.update', { id: stages.buy, patch: { goal: 'Quickly' } });
    const next = acknowledgeInSession(anna.session, 'anna-1', 1);
    expect(next.confirmed.get(stages.buy)).toMatchObject({ title: 'Order', goal: '' });
    expect(next.records.get(stages.buy)).toMatchObject({ title: 'Order', goal: 'Quickly' });
  });

  it('takes no acknowledgement of another transaction, or out of turn', () => {
    const { anna, stages } = twoWindows();
    anna.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    expect(acknowledgeInSession(anna.session, 'boris-1', 1)).toBe(anna.session);
    expect(acknowledgeInSession(anna.session, 'anna-1', 2)).toBe(anna.session);
  });

  it("takes in another window's change", () => {
    const { anna, boris, stages } = twoWindows();
    boris.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const next = received(anna.session, stored(boris, 1));
    expect(next.records).toEqual(boris.records);
    expect(next.history.past).toEqual([]);
  });

  it('takes its own command by event as the acknowledgement, whichever comes first', () => {
    const { anna, stages } = twoWindows();
    anna.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const next = received(anna.session, stored(anna, 1));
    expect(next).toEqual(acknowledgeInSession(anna.session, 'anna-1', 1));
    expect(acknowledgeInSession(next, 'anna-1', 1)).toBe(next);
    expect(received(next, stored(anna, 1))).toBe(next);
  });

  it('runs its pending commands again on top, with the same new ids', () => {
    const { anna, boris, journeys } = twoWindows();
    const mine = anna.stage(journeys.customer, 'Mine');
    anna.run('stage.update', { id: mine, patch: { goal: 'Named by id' } });
    const theirs = boris.stage(journeys.customer, 'Theirs');
    anna.session = received(anna.session, stored(boris, 1));
    expect(anna.session.pending.map((transaction) => transaction.id)).toEqual(['anna-1', 'anna-2']);
    expect(anna.stages(journeys.customer).slice(-2)).toEqual([theirs, mine]);
    expect(anna.record('stage', mine).goal).toBe('Named by id');
    expect(anna.session.dropped).toEqual([]);
  });

  it('drops a command that no longer fits, and tells which and why', () => {
    const { anna, boris, stages, touchpoints } = twoWindows();
    anna.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay by card' } });
    anna.run('stage.update', { id: stages.search, patch: { title: 'Look' } });
    boris.run('items.remove', { ids: [touchpoints.pay] });
    anna.session = received(anna.session, stored(boris, 1));
    expect(anna.session.dropped).toMatchObject([
      { transaction: { id: 'anna-1' }, reason: { key: 'refusal.gone' } },
    ]);
    expect(anna.session.pending).toMatchObject([{ id: 'anna-2' }]);
    expect(anna.session.history.past.map((entry) => entry.id)).toEqual(['anna-2']);
  });

  it('takes its own transaction in where the host stored it: after another', () => {
    const { anna, boris, stages } = twoWindows();
    anna.run('stage.update', { id: stages.buy, patch: { goal: 'Quickly' } });
    const own = stored(anna, 2);
    boris.run('stage.update', { id: stages.search, patch: { goal: 'Widely' } });
    const next = received(anna.session, stored(boris, 1), own);
    expect(next).toMatchObject({ seq: 2, pending: [] });
    expect(next.records.get(stages.buy)).toMatchObject({ goal: 'Quickly' });
    expect(next.history.past).toMatchObject([{ id: 'anna-1' }]);
  });

  it('gives up when a transaction in between is missing', () => {
    const { anna, boris, stages } = twoWindows();
    boris.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    expect(receiveInSession(anna.session, [stored(boris, 2)])).toBeNull();
  });

  it('drops what the host refused, with what stood on it', () => {
    const { anna, journeys, lanes } = twoWindows();
    const stage = anna.stage(journeys.customer, 'Mine');
    anna.touchpoint(stage, lanes.steps, 'On it');
    anna.run('stage.update', { id: anna.stages(journeys.customer)[0] ?? '', patch: { goal: 'Stays' } });
    const next = rejectInSession(anna.session, 'anna-1', { key: 'error.refused' });
    expect(next.dropped.map(({ transaction, reason }) => [transaction.id, reason.key])).toEqual([
      ['anna-1', 'error.refused'],
      ['anna-2', 'refusal.gone'],
    ]);
    expect(next.pending.map((transaction) => transaction.id)).toEqual(['anna-3']);
    expect(next.history.past.map((entry) => entry.id)).toEqual(['anna-3']);
    expect(rejectInSession(next, 'anna-1', { key: 'error.refused' })).toBe(next);
  });

  it('keeps what is pending when the document is read anew, except what the host has', () => {
    const { anna, boris, stages } = twoWindows();
    anna.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    const known = stored(anna, 1);
    anna.run('stage.update', { id: stages.search, patch: { title: 'Look' } });
    boris.run('stage.update', { id: stages.buy, patch: { goal: 'Quickly' } });
    const records = applyDiff(boris.records, {
      ...known.diff,
      updated: {
        [stages.buy]: [
          boris.record('stage', stages.buy),
          { ...boris.record('stage', stages.buy), title: 'Order' },
        ],
      },
    });
    const next = reopenInSession(anna.session, 2, records, new Set(['anna-1']));
    expect(next).toMatchObject({ seq: 2, pending: [{ id: 'anna-2' }] });
    expect(next.records.get(stages.buy)).toMatchObject({ title: 'Order', goal: 'Quickly' });
    expect(next.records.get(stages.search)).toMatchObject({ title: 'Look' });
    expect(next.history.past.map((entry) => entry.id)).toEqual(['anna-1', 'anna-2']);
  });
});

describe('undo while the host has not answered yet', () => {
  it('passes over what another window has changed since, and still undoes what lies before it', () => {
    const { anna, boris, stages } = twoWindows();
    anna.run('stage.update', { id: stages.search, patch: { title: 'Look' } });
    anna.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    for (const seq of [1, 2]) {
      const own = stored(anna, seq);
      anna.session = acknowledgeInSession(anna.session, own.id, seq);
      boris.session = received(boris.session, own);
    }
    boris.run('stage.update', { id: stages.buy, patch: { title: 'Checkout' } });
    anna.session = received(anna.session, stored(boris, 3));
    expect(anna.undo()).toMatchObject({ ok: false, reason: { key: 'refusal.undoChanged' } });
    expect(anna.undo()).toMatchObject({ ok: true });
    expect(anna.record('stage', stages.search).title).toBe('Search');
    expect(anna.record('stage', stages.buy).title).toBe('Checkout');
  });

  it('stays undone when another window was faster', () => {
    const { anna, boris, journeys } = twoWindows();
    const mine = anna.stage(journeys.customer, 'Mine');
    anna.undo();
    boris.stage(journeys.customer, 'Theirs');
    anna.session = received(anna.session, stored(boris, 1));
    expect(anna.session.dropped).toEqual([]);
    expect(anna.records).toEqual(boris.records);
    anna.redo();
    expect(anna.stages(journeys.customer).at(-1)).toBe(mine);
  });

  it('goes back to the past when it can no longer be, so that it can be tried again', () => {
    const { anna, boris, touchpoints } = twoWindows();
    anna.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay by card' } });
    const own = stored(anna, 1);
    anna.session = acknowledgeInSession(anna.session, 'anna-1', 1);
    boris.session = received(boris.session, own);
    anna.undo();
    boris.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pay in cash' } });
    anna.session = received(anna.session, stored(boris, 2));
    expect(anna.session.dropped).toMatchObject([{ reason: { key: 'refusal.undoChanged' } }]);
    expect(anna.session.history.past.map((entry) => entry.id)).toEqual(['anna-1']);
    expect(anna.session.history.future).toEqual([]);
  });

  it("of a word typed in steps leaves another window's change between the steps alone", () => {
    const { anna, boris, touchpoints } = twoWindows();
    anna.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'P' } });
    const first = stored(anna, 1);
    anna.session = acknowledgeInSession(anna.session, 'anna-1', 1);
    boris.session = received(boris.session, first);
    boris.run('touchpoint.update', { id: touchpoints.pay, patch: { owner: 'Billing' } });
    anna.session = received(anna.session, stored(boris, 2));
    anna.now -= 900;
    anna.run('touchpoint.update', { id: touchpoints.pay, patch: { title: 'Pa' } });
    expect(anna.session.history.past).toHaveLength(1);
    anna.undo();
    expect(anna.record('touchpoint', touchpoints.pay)).toMatchObject({ title: 'Pay', owner: 'Billing' });
  });

  it('goes with the command that it took back, when that one no longer fits', () => {
    const { anna, boris, stages } = twoWindows();
    anna.run('items.remove', { ids: [stages.buy] });
    anna.undo();
    boris.run('items.remove', { ids: [stages.buy] });
    const next = received(anna.session, stored(boris, 1));
    expect(next.records.has(stages.buy)).toBe(false);
    expect(next.pending).toEqual([]);
    expect(next.dropped.map(({ transaction }) => transaction.origin)).toEqual(['user', 'undo']);
  });
});
