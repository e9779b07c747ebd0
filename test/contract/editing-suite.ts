import { describe, expect, it } from 'vitest';
import { emptyDiff } from '../../src/core/store/records-diff.ts';
import type { Transaction } from '../../src/core/store/transaction.ts';
import { addTouchpoint, blankMap, byId, firstStageAndLane, touchpointTitles } from './shared-map.ts';
import type { StartHost } from './started-host.ts';
import { codeOf, eventually, failureOf, listen, suiteHost } from './suite-host.ts';
import { TestWindowSession } from './test-window-session.ts';

export function describeEditing(start: StartHost): void {
  const startHost = suiteHost(start);

  describe('about editing', () => {
    it('stores a transaction, tells its seq, and tells other windows of it', async () => {
      const { connect } = await startHost();
      const [first, second] = [await connect(), await connect()];
      const mapId = await blankMap(first.client);
      const heard = listen(second.client);
      const window = await TestWindowSession.open(first.client, mapId, 'anna');
      addTouchpoint(window, 'Pays');
      const [transaction] = window.session.pending;
      if (transaction === undefined) throw new Error('nothing pending');
      expect(await first.client.call('map.commit', { mapId, baseSeq: 1, transaction })).toEqual({ seq: 2 });
      await eventually(() => heard.ofType('map.changed').length === 1);
      expect(heard.ofType('map.changed')[0]).toEqual({
        type: 'map.changed',
        mapId,
        transaction: { ...transaction, seq: 2 },
      });
      const opened = await second.client.call('map.open', { mapId });
      expect(opened.seq).toBe(2);
      expect(touchpointTitles(opened.records)).toEqual(['Pays']);
      expect(opened.history).toEqual([{ ...transaction, seq: 2 }]);
      window.close();
    });

    it('tells that the list of maps is another only when the map itself changed', async () => {
      const { client } = await (await startHost()).connect();
      const mapId = await blankMap(client);
      const heard = listen(client);
      const window = await TestWindowSession.open(client, mapId, 'anna');
      addTouchpoint(window, 'Pays');
      await window.sendAll();
      window.run('map.update', { id: mapId, patch: { title: 'Another' } });
      await window.sendAll();
      await eventually(() => heard.ofType('map.changed').length === 2);
      await eventually(() => heard.ofType('maps.changed').length === 1);
      expect((await client.call('maps.list', {})).maps.map((map) => map.title)).toContain('Another');
      window.close();
    });

    it('takes the same transaction once, however often it is sent', async () => {
      const { client } = await (await startHost()).connect();
      const mapId = await blankMap(client);
      const other = await blankMap(client);
      const window = await TestWindowSession.open(client, mapId, 'anna');
      addTouchpoint(window, 'Once');
      const [transaction] = window.session.pending;
      if (transaction === undefined) throw new Error('nothing pending');
      const sends = [1, 2, 3].map(() => client.call('map.commit', { mapId, baseSeq: 1, transaction }));
      expect(await Promise.all(sends)).toEqual([{ seq: 2 }, { seq: 2 }, { seq: 2 }]);
      expect(await client.call('map.commit', { mapId, baseSeq: 0, transaction })).toEqual({ seq: 2 });
      const opened = await client.call('map.open', { mapId });
      expect(opened.seq).toBe(2);
      expect(touchpointTitles(opened.records)).toEqual(['Once']);
      const elsewhere = client.call('map.commit', { mapId: other, baseSeq: 1, transaction });
      expect(await failureOf(elsewhere)).toMatchObject({
        code: 'badInput',
        reason: { key: 'host.transactionElsewhere' },
      });
      window.close();
    });

    it('refuses what breaks a rule, what does not fit, and what is not there, and stores nothing of it', async () => {
      const { client } = await (await startHost()).connect();
      const mapId = await blankMap(client);
      const window = await TestWindowSession.open(client, mapId, 'anna');
      const before = await client.call('map.open', { mapId });
      const { stageId, laneId } = firstStageAndLane(window.session.records);
      addTouchpoint(window, 'Good');
      const [good] = window.session.pending;
      if (good === undefined) throw new Error('nothing pending');
      const [touchpoint] = Object.values(good.diff.added);
      const stage = window.session.records.get(stageId);
      const map = window.session.records.get(mapId);
      if (touchpoint === undefined || stage === undefined || map === undefined) throw new Error('no record');
      const commit = (diff: unknown, more: Partial<Transaction> = {}, baseSeq = 1) =>
        failureOf(
          client.call('map.commit', {
            mapId,
            baseSeq,
            transaction: { ...good, ...more, diff } as Transaction,
          }),
        );
      const added = (record: object) => ({ ...emptyDiff, added: { [touchpoint.id]: record } });

      expect(await commit(added({ ...touchpoint, stageId: 'none' }))).toMatchObject({ code: 'refused' });
      expect(await commit(added({ ...touchpoint, laneId: stageId }))).toMatchObject({ code: 'refused' });
      expect(await commit(added({ ...touchpoint, title: 5 }))).toMatchObject({ code: 'badInput' });
      expect(await commit(added({ ...touchpoint, extra: 1 }))).toMatchObject({ code: 'badInput' });
      expect(await commit({ ...emptyDiff, added: { other: touchpoint } })).toMatchObject({ code: 'refused' });
      expect(
        await commit({ ...emptyDiff, removed: { [stageId]: { ...stage, title: 'not so' } } }),
      ).toMatchObject({
        code: 'refused',
      });
      expect(await commit({ ...emptyDiff, removed: { [mapId]: map } })).toMatchObject({ code: 'refused' });
      expect(
        await commit({ ...emptyDiff, added: { [laneId]: window.session.records.get(laneId) } }),
      ).toMatchObject({
        code: 'refused',
      });
      expect(await commit(good.diff, { id: 'short' })).toMatchObject({ code: 'badInput' });
      expect(await commit(good.diff, { origin: 'remote' as never })).toMatchObject({ code: 'badInput' });
      expect(await commit(good.diff, {}, 99)).toMatchObject({ code: 'conflict', missed: [] });
      expect(await commit(good.diff, {}, -1)).toMatchObject({ code: 'badInput' });
      expect(await codeOf(client.call('map.commit', { mapId: 'none', baseSeq: 0, transaction: good }))).toBe(
        'notFound',
      );
      expect(await codeOf(client.call('map.open', { mapId: 'none' }))).toBe('notFound');
      expect(await client.call('map.open', { mapId })).toEqual(before);
      window.close();
    });

    it('tells a window that was slower what it has missed, and nothing of either is lost', async () => {
      const { connect } = await startHost();
      const [first, second] = [await connect(), await connect()];
      const mapId = await blankMap(first.client);
      const anna = await TestWindowSession.open(first.client, mapId, 'anna');
      const boris = await TestWindowSession.open(second.client, mapId, 'boris');
      for (const title of ['a1', 'a2', 'a3']) addTouchpoint(anna, title);
      for (const title of ['b1', 'b2', 'b3']) addTouchpoint(boris, title);
      await Promise.all([anna.sendAll(), boris.sendAll()]);
      await eventually(() => anna.session.seq === 7 && boris.session.seq === 7);
      const { records } = await first.client.call('map.open', { mapId });
      expect(touchpointTitles(records)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
      expect(byId(anna.session.records.values())).toEqual(byId(records));
      expect(byId(boris.session.records.values())).toEqual(byId(records));
      // Commit by commit, so that it is sure that there was a conflict.
      addTouchpoint(anna, 'a4');
      addTouchpoint(boris, 'b4');
      const stale = boris.session;
      await anna.sendAll();
      boris.session = stale;
      const before = boris.conflicts;
      await boris.sendAll();
      expect(boris.conflicts).toBe(before + 1);
      await eventually(() => anna.session.seq === 9);
      expect(touchpointTitles(anna.session.records.values())).toHaveLength(8);
      anna.close();
      boris.close();
    });

    it('drops, and says so, only what no longer has a place', async () => {
      const { connect } = await startHost();
      const [first, second] = [await connect(), await connect()];
      const mapId = await blankMap(first.client);
      const anna = await TestWindowSession.open(first.client, mapId, 'anna');
      addTouchpoint(anna, 'Shared');
      await anna.sendAll();
      const boris = await TestWindowSession.open(second.client, mapId, 'boris');
      const shared =
        [...boris.session.records.values()].find((record) => record.type === 'touchpoint')?.id ?? '';
      const stale = boris.session;
      anna.run('items.remove', { ids: [shared] });
      await anna.sendAll();
      boris.session = stale;
      boris.run('touchpoint.update', { id: shared, patch: { title: 'Too late' } });
      addTouchpoint(boris, 'Still good');
      await boris.sendAll();
      expect(boris.session.dropped).toHaveLength(1);
      expect(boris.session.dropped[0]?.reason.key).toBe('refusal.gone');
      expect(touchpointTitles(boris.session.records.values())).toEqual(['Still good']);
      anna.close();
      boris.close();
    });

    it('undoes and redoes over the connection, and after opening anew', async () => {
      const { client } = await (await startHost()).connect();
      const mapId = await blankMap(client);
      const anna = await TestWindowSession.open(client, mapId, 'anna');
      addTouchpoint(anna, 'One');
      addTouchpoint(anna, 'Two');
      await anna.sendAll();
      anna.close();
      const later = await TestWindowSession.open(client, mapId, 'anna-later');
      expect(later.undo()).toBe(true);
      await later.sendAll();
      expect(touchpointTitles((await client.call('map.open', { mapId })).records)).toEqual(['One']);
      expect(later.redo()).toBe(true);
      await later.sendAll();
      expect(touchpointTitles((await client.call('map.open', { mapId })).records)).toEqual(['One', 'Two']);
      later.close();
    });
  });
}
