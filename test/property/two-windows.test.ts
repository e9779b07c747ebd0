import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentProblems } from '../../src/core/rules/document-rules.ts';
import {
  acknowledgeInSession,
  type DocumentSession,
  openSession,
  receiveInSession,
  redoInSession,
  runInSession,
  undoInSession,
} from '../../src/core/store/document-session.ts';
import type { Records } from '../../src/core/store/records.ts';
import { shopMap } from '../support/map-builder.ts';
import { type Act, anyActs, mapActs } from '../support/random-commands.ts';
import { TinyHost } from '../support/tiny-host.ts';

/** A window with a slow line to the host: commands, commits and events happen when the test says so. */
class Window {
  session: DocumentSession;
  readonly made: string[] = [];
  readonly #name: string;
  readonly #host: TinyHost;
  /** Answers of the host that are still under way. */
  #answers: (() => void)[] = [];

  constructor(name: string, host: TinyHost, records: Records) {
    this.#name = name;
    this.#host = host;
    this.session = openSession('map-1', 'map', 0, records);
  }

  act(act: Act): void {
    const transactionId = `${this.#name}-${this.made.length}`;
    this.made.push(transactionId);
    const doer = { transactionId, at: this.made.length * 200, author: this.#name };
    const what = act(this.session);
    const { session } =
      what === 'undo'
        ? undoInSession(this.session, doer)
        : what === 'redo'
          ? redoInSession(this.session, doer)
          : runInSession(this.session, what, doer);
    this.session = session;
  }

  /** Sends the oldest pending transaction; the answer comes later. A lost answer leads to the same commit again. */
  send(): void {
    const [first] = this.session.pending;
    if (first === undefined) return;
    const answer = this.#host.commit(this.session.seq, first);
    if (answer.kind === 'refused') throw new Error(`the host refused what the window allowed: ${answer.key}`);
    this.#answers.push(() => {
      if (answer.kind === 'stored') this.session = acknowledgeInSession(this.session, first.id, answer.seq);
      else this.#receive(answer.missed);
    });
  }

  answer(): void {
    this.#answers.shift()?.();
  }

  loseAnswers(): void {
    this.#answers = [];
  }

  /** The next event of the host, or all that there are. */
  listen(atMost: number): void {
    this.#receive(this.#host.log.slice(this.session.seq, this.session.seq + atMost));
  }

  settle(): void {
    for (let round = 0; this.session.pending.length > 0; round += 1) {
      if (round > 500) throw new Error('the window does not come to rest');
      this.listen(Number.POSITIVE_INFINITY);
      this.send();
      this.answer();
    }
    this.listen(Number.POSITIVE_INFINITY);
  }

  #receive(stored: TinyHost['log'][number][] | readonly TinyHost['log'][number][]): void {
    const next = receiveInSession(this.session, stored);
    if (next === null) throw new Error('events came in turn, so nothing can be missing');
    this.session = next;
  }
}

type Step = { window: 0 | 1; what: Act | 'send' | 'answer' | 'lose' | 'hear one' | 'hear all' };

const steps: fc.Arbitrary<Step[]> = fc
  .tuple(
    anyActs(mapActs, 25),
    fc.array(fc.constantFrom('send', 'send', 'answer', 'answer', 'lose', 'hear one', 'hear all'), {
      maxLength: 50,
      size: 'max',
    }),
    fc.array(fc.tuple(fc.constantFrom(0, 1), fc.nat(2)), { minLength: 75, maxLength: 75 }),
  )
  .map(([acts, traffic, turns]) => {
    const steps: Step[] = [];
    for (const [window, pick] of turns) {
      const what = pick === 0 ? (acts.shift() ?? traffic.shift()) : (traffic.shift() ?? acts.shift());
      if (what !== undefined) steps.push({ window: window === 0 ? 0 : 1, what: what as Step['what'] });
    }
    return steps;
  });

describe('two windows on one map', () => {
  it('show the same in the end, whoever was faster and whatever got lost on the way', () => {
    const { records } = shopMap().map;
    fc.assert(
      fc.property(steps, (sequence) => {
        const host = new TinyHost(records, 'map');
        const windows = [new Window('anna', host, records), new Window('boris', host, records)] as const;
        for (const { window: which, what } of sequence) {
          const window = windows[which];
          if (what === 'send') window.send();
          else if (what === 'answer') window.answer();
          else if (what === 'lose') window.loseAnswers();
          else if (what === 'hear one') window.listen(1);
          else if (what === 'hear all') window.listen(Number.POSITIVE_INFINITY);
          else window.act(what);
        }
        for (const window of windows) window.settle();
        for (const window of windows) window.settle();

        const plain = (shown: Records) => JSON.parse(JSON.stringify([...shown].sort()));
        for (const { session } of windows) {
          expect(plain(session.records)).toEqual(plain(host.records));
          expect(plain(session.confirmed)).toEqual(plain(host.records));
          expect(session.history).toBe(session.confirmedHistory);
        }
        expect(documentProblems(host.records, 'map')).toEqual([]);

        // Nothing is lost in silence: what a window did is in the log or was told as dropped.
        for (const { session, made } of windows) {
          const stored = new Set(host.log.map((transaction) => transaction.id));
          const dropped = new Set(session.dropped.map(({ transaction }) => transaction.id));
          expect(made.filter((id) => stored.has(id) && dropped.has(id))).toEqual([]);
          for (const entry of session.history.past) {
            for (const step of entry.steps) expect(stored.has(step.transactionId)).toBe(true);
          }
        }
      }),
      { numRuns: 250 },
    );
  });
});
