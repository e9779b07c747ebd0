import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/core/commands/registry.ts';
import { documentProblems } from '../../src/core/rules/document-rules.ts';
import {
  type DocumentSession,
  openSession,
  redoInSession,
  runInSession,
  undoInSession,
} from '../../src/core/store/document-session.ts';
import { historyOf } from '../../src/core/store/history.ts';
import type { Records } from '../../src/core/store/records.ts';
import { shopMap, smallLibrary } from '../support/map-builder.ts';
import { type Act, anyActs, anyCommands, libraryActs, mapActs } from '../support/random-commands.ts';

const seconds = 1000;

/** One window that does act after act. */
class Window {
  session: DocumentSession;
  readonly done = new Set<string>();
  #at = 0;

  constructor(records: Records, kind: 'map' | 'library') {
    this.session = openSession('document-1', kind, 0, records);
  }

  act(act: Act, pause = 1 * seconds): boolean {
    this.#at += pause;
    const doer = {
      transactionId: `window-${this.#at}-${this.session.pending.length}`,
      at: this.#at,
      author: 'A',
    };
    const what = act(this.session);
    const before = this.session;
    const { session, outcome } =
      what === 'undo'
        ? undoInSession(before, doer)
        : what === 'redo'
          ? redoInSession(before, doer)
          : runInSession(before, what, doer);
    if (outcome.ok && typeof what === 'object') this.done.add(what.name);
    if (!outcome.ok) expect(session).toBe(before);
    this.session = session;
    return outcome.ok;
  }
}

const undo: Act = () => 'undo';
const redo: Act = () => 'redo';

const shop = shopMap().map.records;
const library = smallLibrary().map.records;

describe('any commands on any document', () => {
  it('leave a map sound after each of them, whatever they asked for', () => {
    fc.assert(
      fc.property(anyActs(mapActs, 40), (acts) => {
        const window = new Window(shop, 'map');
        for (const act of acts) {
          if (window.act(act)) expect(documentProblems(window.session.records, 'map')).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave a library sound after each of them', () => {
    fc.assert(
      fc.property(anyActs(libraryActs, 30), (acts) => {
        const window = new Window(library, 'library');
        for (const act of acts) {
          if (window.act(act)) expect(documentProblems(window.session.records, 'library')).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are all undone to the start and all redone to the end', () => {
    fc.assert(
      fc.property(anyCommands(mapActs, 40), fc.constantFrom(10, 400, 1000), (acts, pause) => {
        const window = new Window(shop, 'map');
        for (const act of acts) window.act(act, pause);
        const end = window.session.records;
        let steps = 0;
        while (window.session.history.past.length > 0) {
          expect(window.act(undo)).toBe(true);
          steps += 1;
        }
        expect(window.session.records).toEqual(shop);
        for (let step = 0; step < steps; step += 1) expect(window.act(redo)).toBe(true);
        expect(window.session.records).toEqual(end);
        expect(window.session.history.future).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('that go to and fro within one field are undone to the start, too', () => {
    const stage = [...shop.values()].find((record) => record.type === 'stage');
    const toggles = fc.array(fc.record({ hidden: fc.boolean(), pause: fc.constantFrom(10, 600) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(toggles, (steps) => {
        const window = new Window(shop, 'map');
        for (const { hidden, pause } of steps) {
          window.act(() => ({ name: 'stage.update', args: { id: stage?.id, patch: { hidden } } }), pause);
        }
        while (window.session.history.past.length > 0) expect(window.act(undo)).toBe(true);
        expect(window.session.records).toEqual(shop);
      }),
    );
  });

  it('leave a history that the stored transactions tell again exactly', () => {
    fc.assert(
      fc.property(anyActs(mapActs, 40), fc.constantFrom(10, 500, 501), (acts, pause) => {
        const window = new Window(shop, 'map');
        for (const act of acts) window.act(act, pause);
        const stored = window.session.pending.map((transaction, index) => ({
          ...transaction,
          seq: index + 1,
        }));
        expect(historyOf(JSON.parse(JSON.stringify(stored)))).toEqual(
          JSON.parse(JSON.stringify(window.session.history)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('include every command that there is, each of them done and not only refused', () => {
    const done = new Set<string>();
    for (const [acts, records, kind] of [
      [mapActs, shop, 'map'],
      [libraryActs, library, 'library'],
    ] as const) {
      for (const sequence of fc.sample(anyCommands(acts, 60), { numRuns: 60, seed: 1 })) {
        const window = new Window(records, kind);
        for (const act of sequence) window.act(act);
        for (const name of window.done) done.add(name);
      }
    }
    expect([...done].sort()).toEqual([...commandNames].sort());
  });
});
