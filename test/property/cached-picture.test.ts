import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeMap } from '../../src/core/scene/compose-map.ts';
import { FigureCache } from '../../src/core/scene/figure-cache.ts';
import type { Words } from '../../src/core/scene/words.ts';
import {
  openSession,
  redoInSession,
  runInSession,
  undoInSession,
} from '../../src/core/store/document-session.ts';
import { noRecords } from '../../src/core/store/records.ts';
import { shopMap } from '../support/map-builder.ts';
import { anyActs, mapActs } from '../support/random-commands.ts';

const words: Words = { language: 'en', tell: (key, params) => `${key} ${JSON.stringify(params ?? {})}` };
const shop = branchedShop();

/** A shop with arrows of every kind, so that moved cards stand in the way of some. */
function branchedShop() {
  const { map, touchpoints } = shopMap();
  const { find, compare, pay, serve, interview } = touchpoints;
  map.connect(find, compare);
  map.connect(compare, pay);
  map.connect(find, pay, 'alternative');
  map.connect(pay, find, 'loop');
  map.connect(serve, pay, 'supports');
  map.connect(interview, find, 'influences');
  return map.records;
}

it('draws a map that was edited just as it draws the same map for the first time', () => {
  fc.assert(
    fc.property(anyActs(mapActs, 25), (acts) => {
      const cache = new FigureCache();
      let session = openSession('map-1', 'map', 0, shop);
      for (const [number, act] of acts.entries()) {
        const doer = { transactionId: `transaction-${number}`, at: number * 1000, author: 'A' };
        const what = act(session);
        const run = what === 'undo' ? undoInSession : what === 'redo' ? redoInSession : null;
        const done =
          run?.(session, doer) ?? runInSession(session, what as Exclude<typeof what, string>, doer);
        if (!done.outcome.ok) continue;
        session = done.session;
        const shown = { records: session.records, library: noRecords, words };
        const kept = composeMap({ ...shown, cache });
        cache.keepOnly(kept.scene.groups);
        expect(kept.scene).toEqual(composeMap(shown).scene);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
