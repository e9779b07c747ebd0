import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { addTouchpoint, blankMap, byId, firstStageAndLane, touchpointTitles } from './shared-map.ts';
import type { StartHost } from './started-host.ts';
import { eventually, suiteHost } from './suite-host.ts';
import { TestWindowSession } from './test-window-session.ts';

export function describeConvergence(start: StartHost): void {
  const startHost = suiteHost(start);

  describe('about editing at once', () => {
    it('brings two windows and the file to the same map, whatever they do and in whatever order it arrives', async () => {
      const { connect } = await startHost();
      const [first, second] = [await connect(), await connect()];
      const step = fc.record({
        who: fc.constantFrom(0 as const, 1 as const),
        what: fc.constantFrom(
          'add',
          'rename',
          'remove',
          'stage',
          'removeStage',
          'undo',
          'redo',
          'send',
          'sendAll',
          'hear',
        ),
        which: fc.nat(1000),
      });
      let round = 0;
      let conflicts = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
          round += 1;
          const mapId = await blankMap(first.client);
          const windows = [
            await TestWindowSession.open(first.client, mapId, `anna-${round}`, { slow: true }),
            await TestWindowSession.open(second.client, mapId, `boris-${round}`, { slow: true }),
          ] as const;
          const added = new Set<string>();
          for (const { who, what, which } of steps) {
            await takeStep(windows[who], what, which, (title) => added.add(title));
          }
          for (const window of windows) await window.sendAll();
          const [last] = (await first.client.call('maps.list', {})).maps.filter(({ id }) => id === mapId);
          await eventually(() => {
            for (const window of windows) window.hear();
            return windows.every((window) => window.session.seq === last?.seq);
          });
          conflicts += windows[0].conflicts + windows[1].conflicts;
          const stored = await first.client.call('map.open', { mapId });
          const accounted = new Set(stored.history.map(({ id }) => id));
          for (const { session } of windows) {
            expect(session.pending).toEqual([]);
            for (const { transaction } of session.dropped) accounted.add(transaction.id);
            expect(session.seq).toBe(stored.seq);
            expect(byId(session.records.values())).toEqual(byId(stored.records));
            expect(byId(session.confirmed.values())).toEqual(byId(stored.records));
          }
          // Whatever anybody did is stored, or they were told that it had no place any more.
          const done = windows.flatMap((window) => window.made);
          expect([...accounted].sort()).toEqual([...done].sort());
          if (stored.history.length === done.length && steps.every(({ what }) => isHarmless.has(what))) {
            expect(touchpointTitles(stored.records)).toEqual([...added].sort());
          }
          for (const window of windows) window.close();
        }),
        { numRuns: 40 },
      );
      // Windows that are never behind would prove nothing.
      expect(conflicts).toBeGreaterThan(5);
    });
  });
}

/** Steps after which every touchpoint that was added is there under its own name. */
const isHarmless: ReadonlySet<Step> = new Set(['add', 'stage', 'send', 'sendAll', 'hear']);

type Step =
  | 'add'
  | 'rename'
  | 'remove'
  | 'stage'
  | 'removeStage'
  | 'undo'
  | 'redo'
  | 'send'
  | 'sendAll'
  | 'hear';

let titles = 0;

async function takeStep(
  window: TestWindowSession,
  what: Step,
  which: number,
  onAdd: (title: string) => void,
): Promise<void> {
  const { records } = window.session;
  const pick = (type: AnyRecord['type']): string | undefined => {
    const ids = [...records.values()].filter((record) => record.type === type).map((record) => record.id);
    return ids.sort()[which % Math.max(1, ids.length)];
  };
  const touchpoint = pick('touchpoint');
  const stage = pick('stage');
  titles += 1;
  switch (what) {
    case 'add': {
      const title = `t${titles}`;
      if (addTouchpoint(window, title)) onAdd(title);
      return;
    }
    case 'rename':
      if (touchpoint !== undefined)
        window.run('touchpoint.update', { id: touchpoint, patch: { title: `r${titles}` } });
      return;
    case 'remove':
      if (touchpoint !== undefined) window.run('items.remove', { ids: [touchpoint] });
      return;
    case 'stage': {
      const { journeyId } = firstStageAndLane(records);
      window.run('stage.add', { journeyId, title: `s${titles}`, beforeId: stage ?? null });
      return;
    }
    case 'removeStage':
      if (stage !== undefined) window.run('items.remove', { ids: [stage] });
      return;
    case 'undo':
      window.undo();
      return;
    case 'redo':
      window.redo();
      return;
    case 'send':
      await window.sendOne();
      return;
    case 'sendAll':
      await window.sendAll();
      return;
    case 'hear':
      window.hear();
      return;
  }
}
