/**
 * Makes documents for tests the way people do: by commands, through a session. Every maker gives the id of what it made;
 * a refused command throws, so a test that sets its scene wrongly fails at once.
 */
import type { CommandOutcome } from '../../src/core/commands/execute-command.ts';
import { type CommandArgs, type CommandName, command } from '../../src/core/commands/registry.ts';
import {
  type DocumentKind,
  type RecordOf,
  type RecordType,
  recordDefinitions,
} from '../../src/core/model/any-record.ts';
import type { ConnectionKind } from '../../src/core/model/connection-record.ts';
import type { RecordId } from '../../src/core/model/fields.ts';
import type { LaneRole } from '../../src/core/model/lane-role.ts';
import { type DocumentIndex, documentIndex } from '../../src/core/store/document-index.ts';
import {
  type DocumentSession,
  type Doer,
  openSession,
  redoInSession,
  runInSession,
  type SessionOutcome,
  undoInSession,
} from '../../src/core/store/document-session.ts';
import { findRecord, noRecords, type Records, recordsOf } from '../../src/core/store/records.ts';

export const mapId = 'map-1';

/** A whole map record, as a host makes it for a blank map. */
export function blankMapRecord(id: RecordId = mapId): RecordOf<'map'> {
  return { ...recordDefinitions.map.defaults, id, type: 'map' } as RecordOf<'map'>;
}

export class MapBuilder {
  session: DocumentSession;
  /** The time of the next command; a second between any two, so that nothing coalesces unless a test says so. */
  now = 1_000_000;
  readonly #author: string;
  readonly #prefix: string;
  #made = 0;

  constructor(options: { kind?: DocumentKind; records?: Records; author?: string; prefix?: string } = {}) {
    const kind = options.kind ?? 'map';
    const records = options.records ?? (kind === 'map' ? recordsOf([blankMapRecord()]) : noRecords);
    this.session = openSession(kind === 'map' ? mapId : 'library', kind, 0, records);
    this.#author = options.author ?? 'Anna';
    this.#prefix = options.prefix ?? 'transaction';
  }

  get records(): Records {
    return this.session.records;
  }

  get index(): DocumentIndex {
    return documentIndex(this.session.records);
  }

  /** Runs a command; the outcome says whether it was refused. */
  attempt<Name extends CommandName>(name: Name, args: CommandArgs[Name]): CommandOutcome {
    return this.#take(runInSession(this.session, command(name, args), this.#doer()));
  }

  /** Runs a command that a test needs, and gives the ids of what it made, in the order of making. */
  run<Name extends CommandName>(name: Name, args: CommandArgs[Name]): RecordId[] {
    const outcome = this.attempt(name, args);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.reason)}`);
    return Object.keys(outcome.transaction.diff.added);
  }

  undo(): CommandOutcome {
    return this.#take(undoInSession(this.session, this.#doer()));
  }

  redo(): CommandOutcome {
    return this.#take(redoInSession(this.session, this.#doer()));
  }

  record<Type extends RecordType>(type: Type, id: RecordId): RecordOf<Type> {
    const record = findRecord(this.records, type, id);
    if (record === undefined) throw new Error(`no ${type} ${id}`);
    return record;
  }

  customer(stages: readonly string[] = [], lanes: readonly LaneRole[] = []): RecordId {
    return this.#journey('customer', 'lifecycle', stages, lanes);
  }

  employee(stages: readonly string[] = [], lanes: readonly LaneRole[] = []): RecordId {
    return this.#journey('employee', 'lifecycle', stages, lanes);
  }

  blueprint(lanes: readonly LaneRole[] = []): RecordId {
    return this.#journey('employee', 'blueprint', [], lanes);
  }

  stage(journeyId: RecordId, title: string, beforeId: RecordId | null = null): RecordId {
    return only(this.run('stage.add', { journeyId, title, beforeId }));
  }

  lane(journeyId: RecordId, role: LaneRole, beforeId: RecordId | null = null): RecordId {
    return only(this.run('lane.add', { journeyId, role, title: role, beforeId }));
  }

  touchpoint(
    stageId: RecordId,
    laneId: RecordId,
    title: string,
    more: { column?: number; fields?: CommandArgs['touchpoint.add']['fields'] } = {},
  ): RecordId {
    const { column = 0, fields = {} } = more;
    return only(this.run('touchpoint.add', { stageId, laneId, column, beforeId: null, title, fields }));
  }

  card(stageId: RecordId, laneId: RecordId, text: string, column = 0): RecordId {
    return only(this.run('card.add', { stageId, laneId, column, beforeId: null, text }));
  }

  connect(fromId: RecordId, toId: RecordId, kind: ConnectionKind = 'next'): RecordId {
    return only(this.run('connection.add', { fromId, toId, kind }));
  }

  pain(
    targetId: RecordId,
    title: string,
    kind: 'pain' | 'barrier' = 'pain',
    fields: CommandArgs['pain.add']['fields'] = {},
  ): RecordId {
    return only(this.run('pain.add', { targetId, kind, title, fields }));
  }

  metric(
    hostId: RecordId,
    kind: CommandArgs['metric.add']['kind'],
    fields: CommandArgs['metric.add']['fields'] = {},
  ): RecordId {
    return only(this.run('metric.add', { hostId, kind, fields }));
  }

  /** The ids of a journey's stages and lanes, in order. */
  stages(journeyId: RecordId): RecordId[] {
    return this.index.stagesOf(journeyId).map((stage) => stage.id);
  }

  lanes(journeyId: RecordId): RecordId[] {
    return this.index.lanesOf(journeyId).map((lane) => lane.id);
  }

  #journey(
    side: 'customer' | 'employee',
    mode: 'lifecycle' | 'blueprint',
    stages: readonly string[],
    roles: readonly LaneRole[],
  ): RecordId {
    const lanes = roles.map((role) => ({ role, title: role }));
    const made = this.run('journey.add', {
      side,
      mode,
      title: side,
      personaId: null,
      stages: [...stages],
      lanes,
    });
    return made[0] ?? '';
  }

  #doer(): Doer {
    this.now += 1000;
    this.#made += 1;
    return { transactionId: `${this.#prefix}-${this.#made}`, at: this.now, author: this.#author };
  }

  #take({ session, outcome }: SessionOutcome): CommandOutcome {
    this.session = session;
    return outcome;
  }
}

function only(ids: readonly RecordId[]): RecordId {
  const [id] = ids;
  if (id === undefined || ids.length !== 1) throw new Error(`expected one new record, got ${ids.length}`);
  return id;
}

/** A small shop with both sides of the mirror; what most tests start from. */
export function shopMap() {
  const map = new MapBuilder();
  const customer = map.customer(['Search', 'Buy'], ['touchpoints', 'quotes', 'pains', 'touchpoints']);
  const employee = map.employee(['Hire'], ['touchpoints', 'text']);
  const blueprint = map.blueprint(['frontstage', 'systems']);
  const [search = '', buy = ''] = map.stages(customer);
  const [steps = '', quotes = '', pains = '', moreSteps = ''] = map.lanes(customer);
  const [hire = ''] = map.stages(employee);
  const [work = '', notes = ''] = map.lanes(employee);
  const [front = '', systems = ''] = map.lanes(blueprint);
  const find = map.touchpoint(search, steps, 'Find the shop');
  const compare = map.touchpoint(search, steps, 'Compare prices', { column: 1 });
  const pay = map.touchpoint(buy, steps, 'Pay');
  const serve = map.touchpoint(buy, front, 'Take the order');
  const interview = map.touchpoint(hire, work, 'Interview');
  return {
    map,
    journeys: { customer, employee, blueprint },
    stages: { search, buy, hire },
    lanes: { steps, quotes, pains, moreSteps, work, notes, front, systems },
    touchpoints: { find, compare, pay, serve, interview },
  };
}
export type Shop = ReturnType<typeof shopMap>;

/** A library with one record of each type. */
export function smallLibrary() {
  const map = new MapBuilder({ kind: 'library' });
  const persona = only(map.run('library.add', { type: 'persona', fields: { name: 'Olga' } }));
  const channel = only(map.run('library.add', { type: 'channel', fields: { title: 'Site' } }));
  const evidence = only(map.run('library.add', { type: 'evidence', fields: { title: 'Interviews' } }));
  return { map, persona, channel, evidence };
}
