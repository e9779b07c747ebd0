/**
 * A person at work on one map of an open project: picks real commands by a tape of numbers, and stores each as a window and
 * its host would. Keeps the session's own records, so a test can hold them against what the file says.
 */
import { command } from '../../../src/core/commands/registry.ts';
import { type AnyRecord, type RecordType, recordDefinitions } from '../../../src/core/model/any-record.ts';
import {
  acknowledgeInSession,
  type DocumentSession,
  type Doer,
  openSession,
  redoInSession,
  runInSession,
  type SessionOutcome,
  undoInSession,
} from '../../../src/core/store/document-session.ts';
import { historyOf } from '../../../src/core/store/history.ts';
import { recordsOf } from '../../../src/core/store/records.ts';
import type { Command, Transaction } from '../../../src/core/store/transaction.ts';
import type { ProjectStore } from '../../../src/services/ports/project-store.ts';

/** The next choice: a whole number from 0 to `below` - 1. */
export type Choose = (below: number) => number;

export interface Done {
  readonly transaction: Transaction;
  readonly seq: number;
}

export class MapEditor {
  readonly documentId: string;
  readonly #store: ProjectStore;
  readonly #prefix: string;
  #session: DocumentSession;
  #made = 0;

  /** Opens the map, or makes it with one side, two stages and two lanes. `prefix` makes transaction ids unique. */
  constructor(store: ProjectStore, documentId: string, prefix: string) {
    this.documentId = documentId;
    this.#store = store;
    this.#prefix = prefix;
    if (store.findDocument(documentId) === null) store.createDocument(documentId, 'map', Date.now());
    const seq = store.findDocument(documentId)?.seq ?? 0;
    const history = historyOf(store.readTransactions(documentId, 0, 200));
    this.#session = openSession(documentId, 'map', seq, recordsOf(store.readRecords(documentId)), history);
  }

  get records(): ReadonlyMap<string, AnyRecord> {
    return this.#session.records;
  }

  /** Makes the map's first records unless they are there. */
  begin(): Done[] {
    const done: Done[] = [];
    if (this.#list('map').length === 0) {
      const map = { ...recordDefinitions.map.defaults, id: this.documentId, type: 'map', title: 'Карта' };
      done.push(this.#need(command('document.fill', { records: [map as AnyRecord] })));
    }
    if (this.#list('journey').length === 0) {
      const lanes = [
        { role: 'touchpoints', title: 'Шаги' } as const,
        { role: 'quotes', title: 'Цитаты' } as const,
      ];
      const stages = ['Поиск', 'Выбор'];
      const journey = { side: 'customer', mode: 'lifecycle', title: 'Клиент', personaId: null } as const;
      done.push(this.#need(command('journey.add', { ...journey, stages, lanes })));
    }
    return done;
  }

  /** One thing that a person does. Null when it can't be done here and now: nothing happened then. */
  edit(choose: Choose): Done | null {
    const what = choose(14);
    if (what === 0) return this.#finish(undoInSession(this.#session, this.#doer()));
    if (what === 1) return this.#finish(redoInSession(this.#session, this.#doer()));
    const picked = this.#pick(what, choose);
    return picked === null ? null : this.run(picked);
  }

  run(picked: Command): Done | null {
    return this.#finish(runInSession(this.#session, picked, this.#doer()));
  }

  #pick(what: number, choose: Choose): Command | null {
    const one = <Type extends RecordType>(type: Type) => {
      const list = this.#list(type);
      return list.length === 0 ? null : (list[choose(list.length)] ?? null);
    };
    const stage = one('stage');
    const lane = this.#list('lane').find((candidate) => candidate.role === 'touchpoints');
    const touchpoint = one('touchpoint');
    const title = `Шаг ${choose(1000)} «а\u{1f642}»`;
    switch (what) {
      case 2:
      case 3:
        if (stage === null || lane === undefined) return null;
        return command('touchpoint.add', {
          stageId: stage.id,
          laneId: lane.id,
          column: choose(4),
          beforeId: null,
          title,
        });
      case 4:
        return touchpoint && command('touchpoint.update', { id: touchpoint.id, patch: { title } });
      case 5: {
        if (touchpoint === null || stage === null) return null;
        const place = { stageId: stage.id, laneId: touchpoint.laneId, column: choose(6), beforeId: null };
        return command('items.move', { moves: [{ id: touchpoint.id, ...place }] });
      }
      case 6:
        return touchpoint && command('touchpoint.addNext', { fromId: touchpoint.id, title, kind: 'next' });
      case 7: {
        const other = one('touchpoint');
        if (touchpoint === null || other === null) return null;
        return command('connection.add', { fromId: touchpoint.id, toId: other.id, kind: 'alternative' });
      }
      case 8:
        return touchpoint && command('pain.add', { targetId: touchpoint.id, kind: 'pain', title });
      case 9: {
        const journey = one('journey');
        return journey && command('stage.add', { journeyId: journey.id, title, beforeId: stage?.id ?? null });
      }
      case 10:
        return stage && command('stage.move', { id: stage.id, beforeId: one('stage')?.id ?? null });
      case 11: {
        const emotion = { value: choose(5) + 1, min: 1, max: 5, label: null, source: 'manual' } as const;
        return touchpoint && command('touchpoint.update', { id: touchpoint.id, patch: { emotion } });
      }
      case 12:
        return touchpoint && command('items.duplicate', { ids: [touchpoint.id] });
      default: {
        const victim =
          choose(4) === 0 && this.#list('stage').length > 1 ? stage : (one('pain') ?? touchpoint);
        return victim && command('items.remove', { ids: [victim.id] });
      }
    }
  }

  #list<Type extends RecordType>(type: Type): Extract<AnyRecord, { type: Type }>[] {
    const all = [...this.#session.records.values()].filter((record) => record.type === type);
    // By id, so that the same tape does the same whatever order the records were read in.
    return (all as Extract<AnyRecord, { type: Type }>[]).sort((first, second) =>
      first.id < second.id ? -1 : 1,
    );
  }

  /** The id of the last transaction that was made here, stored or not. */
  get lastTried(): string {
    return `${this.#prefix}-${this.#made}`;
  }

  #doer(): Doer {
    this.#made += 1;
    return { transactionId: this.lastTried, at: Date.now(), author: 'Анна' };
  }

  #need(picked: Command): Done {
    const done = this.run(picked);
    if (done === null) throw new Error(`${picked.name} was refused`);
    return done;
  }

  #finish({ session, outcome }: SessionOutcome): Done | null {
    if (!outcome.ok) return null;
    const { transaction } = outcome;
    const [seq = 0] = this.#store.commit([{ documentId: this.documentId, transaction }]);
    this.#session = acknowledgeInSession(session, transaction.id, seq);
    return { transaction, seq };
  }
}
