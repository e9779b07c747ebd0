import { describe, expect, it } from 'vitest';
import { repairRecords } from '../../src/core/migrations/repair-records.ts';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { documentProblems } from '../../src/core/rules/document-rules.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import { recordsOf } from '../../src/core/store/records.ts';
import { blankMapRecord, type Shop, shopMap, smallLibrary } from '../support/map-builder.ts';

type Tree = Record<string, unknown>;

/** A shop with some records replaced (by id) or added, repaired; the keys of its repairs; and the shop. */
function repaired(mischief: (shop: Shop) => Tree[]) {
  const shop = shopMap();
  const changes = mischief(shop);
  const sound = [...shop.map.records.values()] as unknown as Tree[];
  const replaced = sound.map((record) => changes.find((change) => change.id === record.id) ?? record);
  const added = changes.filter((change) => !sound.some((record) => record.id === change.id));
  const { records, repairs } = repairRecords([...replaced, ...added], 'map');
  expect(documentProblems(recordsOf(records), 'map')).toEqual([]);
  const index = documentIndex(recordsOf(records));
  const find = (id: string): AnyRecord | undefined => records.find((record) => record.id === id);
  return { shop, records, index, find, keys: repairs.map((repair) => repair.message.key), repairs };
}

describe('repairing records', () => {
  it('changes nothing in a sound document, and says nothing', () => {
    for (const [map, kind] of [
      [shopMap().map, 'map'],
      [smallLibrary().map, 'library'],
    ] as const) {
      const records = [...map.records.values()];
      expect(repairRecords(records, kind)).toEqual({ records, repairs: [] });
    }
  });

  it('drops records of no known type and fields that nobody knows, and keeps the rest', () => {
    const { find, repairs, shop } = repaired(({ map, stages }) => [
      { id: 'x', type: 'teleport' },
      { ...map.record('stage', stages.buy), colour: 'red' },
    ]);
    expect(find('x')).toBeUndefined();
    expect(find(shop.stages.buy)).toEqual(shop.map.record('stage', shop.stages.buy));
    expect(repairs.map((repair) => repair.message)).toEqual([
      { key: 'repair.unknownField', params: { field: 'stage.colour' } },
      { key: 'repair.unknownType', params: { name: 'teleport' } },
    ]);
  });

  it('cuts, clamps and rounds instead of dropping', () => {
    const { find, shop, keys } = repaired(({ map, touchpoints, stages }) => [
      {
        ...map.record('touchpoint', touchpoints.pay),
        title: 'x'.repeat(900),
        column: 4000,
        tags: ['fine', '', 7, 'y'.repeat(99)],
      },
      { ...map.record('touchpoint', touchpoints.find), title: 42, column: 1.4 },
      { ...map.record('stage', stages.buy), avoidableShare: 7, entrants: { value: -3 } },
    ]);
    expect(find(shop.touchpoints.pay)).toMatchObject({
      title: 'x'.repeat(500),
      column: 199,
      tags: ['fine', '7', 'y'.repeat(60)],
    });
    expect(find(shop.touchpoints.find)).toMatchObject({ title: '42', column: 1 });
    expect(find(shop.stages.buy)).toMatchObject({
      avoidableShare: 1,
      entrants: { value: 0, n: null, date: null, source: null },
    });
    expect(new Set(keys)).toEqual(new Set(['repair.fieldMended', 'repair.fieldReset']));
  });

  it('gives a field beyond help its default, and one that is missing, too', () => {
    const { find, shop } = repaired(({ map, touchpoints }) => {
      const { kind: _, ...rest } = map.record('touchpoint', touchpoints.pay);
      return [{ ...rest, emotion: 'happy', momentOfTruth: 'maybe' }];
    });
    expect(find(shop.touchpoints.pay)).toMatchObject({ kind: 'action', emotion: null, momentOfTruth: false });
  });

  it('drops what points at nothing, with what hangs on it', () => {
    const { find, shop, records } = repaired(({ map, touchpoints, stages }) => {
      map.pain(touchpoints.pay, 'Slow');
      return [{ ...map.record('stage', stages.buy), journeyId: 'gone' }];
    });
    expect([find(shop.stages.buy), find(shop.touchpoints.pay)]).toEqual([undefined, undefined]);
    expect(records.some((record) => record.type === 'pain')).toBe(false);
  });

  it('makes of a lane of an unknown role a lane of text, or of touchpoints when they stand in it', () => {
    const { find, shop, keys } = repaired(({ map, lanes }) => [
      { ...map.record('lane', lanes.steps), role: 'magic' },
      { ...map.record('lane', lanes.pains), role: 'magic' },
    ]);
    expect(find(shop.lanes.steps)).toMatchObject({ role: 'touchpoints' });
    expect(find(shop.lanes.pains)).toMatchObject({ role: 'text' });
    expect(find(shop.touchpoints.pay)).toBeDefined();
    expect(keys).toEqual(['repair.laneRole']);
  });

  it('moves an item whose cell cannot be to a lane of its stage, on its own side where it can', () => {
    const { index, shop, find } = repaired(({ map, touchpoints, lanes, stages }) => [
      { ...map.record('touchpoint', touchpoints.find), laneId: lanes.quotes },
      { ...map.record('touchpoint', touchpoints.serve), laneId: lanes.systems },
      { ...map.record('touchpoint', touchpoints.pay), stageId: stages.hire },
    ]);
    const { touchpoints, lanes } = shop;
    expect(find(touchpoints.find)).toMatchObject({ laneId: lanes.steps });
    expect(find(touchpoints.serve)).toMatchObject({ laneId: lanes.front });
    expect(find(touchpoints.pay)).toMatchObject({ laneId: lanes.work });
    expect(index.touchpoints).toHaveLength(5);
  });

  it('makes a lane where a journey has none that fits', () => {
    const { index, keys } = repaired(({ map, lanes, stages }) => {
      const card = map.card(stages.buy, lanes.quotes, 'Keep me');
      return [
        { ...map.record('card', card) },
        { ...map.record('lane', lanes.quotes), role: 'pains' },
        { ...map.record('lane', lanes.pains) },
      ];
    });
    expect(index.cards).toMatchObject([{ text: 'Keep me' }]);
    expect(keys).toContain('repair.laneMade');
  });

  it('puts records without a readable order after their siblings, as they came', () => {
    const { index, shop, keys } = repaired(({ map, lanes }) => [
      { ...map.record('lane', lanes.steps), order: '!' },
      { ...map.record('lane', lanes.quotes), order: 7 },
    ]);
    const { lanes, journeys } = shop;
    expect(index.lanesOf(journeys.customer).map((lane) => lane.id)).toEqual([
      lanes.pains,
      lanes.moreSteps,
      lanes.steps,
      lanes.quotes,
    ]);
    expect(keys).toEqual(['repair.orderMade']);
  });

  it('gives the second of two records with one id another, unless it is the same', () => {
    const { map, stages } = shopMap();
    const stage = map.record('stage', stages.buy);
    const values = [...map.records.values(), stage, { ...stage, title: 'Return' }];
    const { records, repairs } = repairRecords(values, 'map');
    expect(records).toHaveLength(map.records.size + 1);
    expect(records.at(-1)).toMatchObject({ title: 'Return' });
    expect(repairs).toMatchObject([{ message: { key: 'repair.sameId' }, count: 2 }]);
  });

  it('merges two journeys of one side and mode', () => {
    const { index, shop } = repaired(({ map, journeys, stages }) => [
      { ...map.record('journey', journeys.customer), id: 'second' },
      { ...map.record('stage', stages.buy), journeyId: 'second' },
    ]);
    expect(index.stagesOf(shop.journeys.customer).map((stage) => stage.id)).toContain(shop.stages.buy);
    expect(index.touchpoints).toHaveLength(5);
  });

  it('gives an arrow the kind that its ends suggest', () => {
    const { index } = repaired(({ map, touchpoints }) => [
      {
        ...map.record('connection', map.connect(touchpoints.serve, touchpoints.pay, 'supports')),
        kind: 'next',
      },
      { ...map.record('connection', map.connect(touchpoints.find, touchpoints.pay)), toId: touchpoints.find },
    ]);
    expect(index.connections.map((connection) => connection.kind)).toEqual(['supports']);
  });

  it('makes a map record where there is none, and keeps the first of two', () => {
    const { records } = repairRecords([], 'map', 'map-7');
    expect(records).toEqual([blankMapRecord('map-7')]);
    expect(repairRecords([blankMapRecord('a'), blankMapRecord('b')], 'map').records).toEqual([
      blankMapRecord('a'),
    ]);
  });

  it('makes something sound of nonsense', () => {
    const cyclic: Tree = { id: 'c', type: 'stage' };
    cyclic.self = cyclic;
    const nonsense = [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { type: 'stage' },
      { type: '__proto__' },
      cyclic,
      () => 1,
    ];
    const { records } = repairRecords(nonsense, 'map');
    expect(documentProblems(recordsOf(records), 'map')).toEqual([]);
    expect(repairRecords(nonsense, 'library').records).toEqual([]);
  });
});
