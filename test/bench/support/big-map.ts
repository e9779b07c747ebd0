/**
 * Maps of any size that look like people's maps: both sides, stages of a few sub-columns, arrows forward, back and across
 * the line, emotions, pains, cards and metrics. Made as records, because a thousand commands take longer than what is
 * measured. The same size is the same map each time.
 */
import {
  type AnyRecord,
  type RecordOf,
  type RecordType,
  recordDefinitions,
} from '../../../src/core/model/any-record.ts';
import type { ConnectionKind } from '../../../src/core/model/connection-record.ts';
import type { Side } from '../../../src/core/model/journey-record.ts';
import type { LaneRole } from '../../../src/core/model/lane-role.ts';
import { ordersAfter } from '../../../src/core/model/order-key.ts';
import { big as words } from './big-map-words.ts';

export interface BigMap {
  readonly mapRecords: readonly AnyRecord[];
  readonly libraryRecords: readonly AnyRecord[];
}

const customerLanes: readonly LaneRole[] = [
  'touchpoints',
  'emotions',
  'channels',
  'quotes',
  'needs',
  'pains',
  'metrics',
  'losses',
  'touchpoints',
];
const employeeLanes: readonly LaneRole[] = ['touchpoints', 'emotions', 'pains', 'text'];
const channelIds = words.channels.map((_, number) => `channel-${number}`);

/** @param touchpoints how many on both sides together; four of five are the customer's. */
export function bigMap(touchpoints: number): BigMap {
  const maker = new BigMapMaker();
  const employees = Math.floor(touchpoints / 5);
  maker.side('customer', customerLanes, touchpoints - employees);
  maker.side('employee', employeeLanes, employees);
  maker.crossLinks();
  return { mapRecords: maker.records, libraryRecords: libraryRecords() };
}

function libraryRecords(): AnyRecord[] {
  const icons = ['web', 'phone', 'chat', 'office', 'email', 'mobile'] as const;
  return words.channels.map((title, number) =>
    recordOf('channel', channelIds[number] ?? '', { title, icon: icons[number % icons.length] ?? 'web' }),
  );
}

function recordOf<Type extends RecordType>(
  type: Type,
  id: string,
  fields: Partial<RecordOf<Type>>,
): AnyRecord {
  return { ...recordDefinitions[type].defaults, ...fields, id, type } as AnyRecord;
}

/** Where one touchpoint after another goes: down a sub-column, then to the next, then to the next stage. */
interface Grid {
  readonly stageIds: readonly string[];
  readonly laneIds: readonly string[];
  readonly columns: number;
  readonly stack: number;
}

class BigMapMaker {
  readonly records: AnyRecord[] = [
    recordOf('map', 'map', { title: words.title, customerValueMinor: 480_000 }),
  ];
  readonly #sides: Record<Side, string[]> = { customer: [], employee: [] };
  readonly #places = new Map<string, number>();
  #chance = 1;

  side(side: Side, roles: readonly LaneRole[], touchpoints: number): void {
    this.#add('journey', side, { side, title: words.sides[side] });
    const stageCount = Math.max(2, Math.round(0.6 * Math.sqrt(touchpoints)));
    const stageIds = this.#stages(side, stageCount, touchpoints);
    const laneIds = this.#lanes(side, roles);
    const walkable = laneIds.filter((_, number) => roles[number] === 'touchpoints');
    const perCell = touchpoints / (stageCount * walkable.length);
    const columns = Math.max(2, Math.ceil(Math.sqrt(perCell / 2)));
    const stack = Math.ceil(perCell / columns);
    this.#touchpoints(side, touchpoints, { stageIds, laneIds: walkable, columns, stack });
    const cardLanes = laneIds.filter((_, number) =>
      ['quotes', 'needs', 'text'].includes(roles[number] ?? ''),
    );
    this.#cards(stageIds, cardLanes, columns, Math.floor(touchpoints * 0.6));
  }

  /** Every employee's touchpoint serves a customer's, mostly one that stands above it. */
  crossLinks(): void {
    const { customer, employee } = this.#sides;
    for (const [number, fromId] of employee.entries()) {
      const above = Math.floor((number / employee.length) * customer.length);
      const toId = customer[Math.min(customer.length - 1, above + this.#any(5))];
      if (toId !== undefined) this.#connect(fromId, toId, number % 9 === 0 ? 'influences' : 'supports');
    }
  }

  #stages(side: Side, count: number, touchpoints: number): string[] {
    return ordersAfter(null, count).map((order, number) => {
      const id = `${side}-stage-${number}`;
      const left = Math.round(touchpoints * 1000 * (1 - number / (count + 4)));
      this.#add('stage', id, {
        journeyId: side,
        title: `${this.#one(words.stages)} ${number + 1}`,
        goal: this.#one(words.needs),
        order,
        entrants: { value: left, n: left, date: '2026-03-31', source: words.source },
        avoidableShare: 0.2,
      });
      const target = 80;
      const value = { value: 60 + this.#any(40), n: 412, date: '2026-03-31', source: words.source };
      this.#add(
        'metricCard',
        `${id}-csat`,
        this.#metric(id, { kind: 'csat', unit: 'percent', value, target }),
      );
      return id;
    });
  }

  #metric(hostId: string, fields: Partial<RecordOf<'metricCard'>>): Partial<RecordOf<'metricCard'>> {
    return { hostId, order: this.#nextOrder(`metric ${hostId}`), ...fields };
  }

  #lanes(side: Side, roles: readonly LaneRole[]): string[] {
    const orders = ordersAfter(null, roles.length);
    return roles.map((role, number) => {
      const id = `${side}-lane-${number}`;
      this.#add('lane', id, { journeyId: side, role, order: orders[number] ?? 'a0' });
      return id;
    });
  }

  #touchpoints(side: Side, count: number, grid: Grid): void {
    const perStage = Math.ceil(count / grid.stageIds.length);
    for (let number = 0; number < count; number += 1) {
      const stageId = grid.stageIds[Math.floor(number / perStage)] ?? '';
      const inStage = number % perStage;
      const laneId = grid.laneIds[inStage % grid.laneIds.length] ?? '';
      const column = Math.floor(inStage / grid.laneIds.length / grid.stack);
      const id = `${side}-touchpoint-${number}`;
      this.#add('touchpoint', id, {
        stageId,
        laneId,
        column,
        order: this.#nextOrder(`${stageId} ${laneId} ${column}`),
        title: this.#one(words.steps),
        description: this.#any(3) === 0 ? '' : this.#one(words.descriptions),
        channelId: channelIds[this.#any(channelIds.length)] ?? null,
        kind: number % 17 === 0 ? 'decision' : 'action',
        momentOfTruth: number % 13 === 0,
        emotion:
          this.#any(5) === 0
            ? null
            : { value: 1 + this.#any(5), min: 1, max: 5, label: null, source: 'manual' },
        evidenceIds: [],
        tags: number % 6 === 0 ? ['2026'] : [],
      });
      this.#attach(id, number);
      this.#link(side, id);
    }
  }

  /** Pains, barriers and metrics that hang on a touchpoint. */
  #attach(id: string, number: number): void {
    if (this.#any(4) === 0) {
      this.#add('pain', `${id}-pain`, {
        targetId: id,
        kind: this.#any(4) === 0 ? 'barrier' : 'pain',
        title: this.#one(words.pains),
        severity: 1 + this.#any(5),
        reach: this.#any(100) / 100,
        order: this.#nextOrder(`pain ${id}`),
      });
    }
    if (number % 20 === 0) {
      const value = { value: 2 + this.#any(30), n: 98, date: '2026-03-31', source: words.source };
      this.#add(
        'metricCard',
        `${id}-time`,
        this.#metric(id, { kind: 'time', unit: 'minutes', direction: 'down', value }),
      );
    }
  }

  #link(side: Side, id: string): void {
    const made = this.#sides[side];
    const last = made.at(-1);
    if (last !== undefined) this.#connect(last, id, 'next');
    const earlier = made.at(-4);
    if (earlier !== undefined && made.length % 10 === 0) this.#connect(earlier, id, 'alternative');
    if (earlier !== undefined && made.length % 25 === 0) this.#connect(id, earlier, 'loop');
    made.push(id);
  }

  #connect(fromId: string, toId: string, kind: ConnectionKind): void {
    const label = kind === 'alternative' ? words.branch : '';
    const share = kind === 'alternative' ? 0.3 : null;
    this.#add('connection', `${kind} ${fromId} ${toId}`, { fromId, toId, kind, label, share });
  }

  #cards(stageIds: readonly string[], laneIds: readonly string[], columns: number, count: number): void {
    for (let number = 0; number < count; number += 1) {
      const stageId = stageIds[Math.floor((number / count) * stageIds.length)] ?? '';
      const laneId = laneIds[number % laneIds.length] ?? '';
      const column = number % columns;
      this.#add('card', `${laneId}-card-${number}`, {
        stageId,
        laneId,
        column,
        order: this.#nextOrder(`${stageId} ${laneId} ${column}`),
        text: this.#one(number % 2 === 0 ? words.quotes : words.needs),
      });
    }
  }

  #add<Type extends RecordType>(type: Type, id: string, fields: Partial<RecordOf<Type>>): void {
    this.records.push(recordOf(type, id, fields));
  }

  /** The next place among siblings. */
  #nextOrder(siblings: string): string {
    const place = this.#places.get(siblings) ?? 0;
    this.#places.set(siblings, place + 1);
    return ordersAfter(null, place + 1)[place] ?? 'a0';
  }

  #one(texts: readonly string[]): string {
    return texts[this.#any(texts.length)] ?? '';
  }

  /** A whole number below `below`, by chance that is the same each time. */
  #any(below: number): number {
    this.#chance = (Math.imul(this.#chance, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (this.#chance >>> 12) % below;
  }
}
