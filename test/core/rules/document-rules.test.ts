import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../src/core/model/any-record.ts';
import { documentProblems } from '../../../src/core/rules/document-rules.ts';
import { recordsOf } from '../../../src/core/store/records.ts';
import { blankMapRecord, type Shop, shopMap, smallLibrary } from '../../support/map-builder.ts';

/** A change that somebody made to a sound shop behind the program's back. */
type Mischief = (shop: Shop) => Record<string, unknown>[];

/** The keys of what is wrong after some records were put in or replaced. */
function problemsAfter(mischief: Mischief): string[] {
  const shop = shopMap();
  const changed = mischief(shop) as unknown as AnyRecord[];
  const records = recordsOf([...shop.map.records.values(), ...changed]);
  return [...new Set(documentProblems(records, 'map').map((problem) => problem.key))];
}

const cases: { name: string; key: string; mischief: Mischief }[] = [
  {
    name: 'a record of no known type',
    key: 'problem.unknownType',
    mischief: () => [{ id: 'x', type: 'teleport' }],
  },
  {
    name: 'a field that its schema refuses',
    key: 'problem.shape',
    mischief: ({ map, stages }) => [{ ...map.record('stage', stages.buy), title: 7 }],
  },
  {
    name: 'a field too many',
    key: 'problem.shape',
    mischief: ({ map, stages }) => [{ ...map.record('stage', stages.buy), colour: 'red' }],
  },
  {
    name: 'a record of the library in a map',
    key: 'problem.wrongDocument',
    mischief: () => {
      const { map, persona } = smallLibrary();
      return [{ ...map.record('persona', persona), id: 'x' }];
    },
  },
  {
    name: 'an order that is no key',
    key: 'problem.order',
    mischief: ({ map, stages }) => [{ ...map.record('stage', stages.buy), order: '!' }],
  },
  {
    name: 'a stage of a journey that is gone',
    key: 'problem.danglingReference',
    mischief: ({ map, stages }) => [{ ...map.record('stage', stages.buy), id: 'x', journeyId: 'gone' }],
  },
  {
    name: 'a pain on a lane',
    key: 'problem.danglingReference',
    mischief: ({ map, touchpoints, lanes }) => [
      { ...map.record('pain', map.pain(touchpoints.pay, '')), targetId: lanes.pains },
    ],
  },
  {
    name: 'a stage in a blueprint',
    key: 'problem.stageInBlueprint',
    mischief: ({ map, journeys, stages }) => [
      { ...map.record('stage', stages.buy), id: 'x', journeyId: journeys.blueprint },
    ],
  },
  {
    name: 'a touchpoint in a lane of quotes',
    key: 'problem.wrongLane',
    mischief: ({ map, touchpoints, lanes }) => [
      { ...map.record('touchpoint', touchpoints.pay), laneId: lanes.quotes },
    ],
  },
  {
    name: 'a card in a lane of touchpoints',
    key: 'problem.wrongLane',
    mischief: ({ map, stages, lanes }) => [
      { ...map.record('card', map.card(stages.buy, lanes.quotes, '')), laneId: lanes.steps },
    ],
  },
  {
    name: "a customer's touchpoint under an employee's stage",
    key: 'problem.cellAcrossJourneys',
    mischief: ({ map, touchpoints, stages }) => [
      { ...map.record('touchpoint', touchpoints.pay), stageId: stages.hire },
    ],
  },
  {
    name: "a blueprint's touchpoint under an employee's stage",
    key: 'problem.cellAcrossJourneys',
    mischief: ({ map, touchpoints, stages }) => [
      { ...map.record('touchpoint', touchpoints.serve), stageId: stages.hire },
    ],
  },
  {
    name: 'an arrow that goes on across the line',
    key: 'refusal.connectAcrossSides',
    mischief: ({ map, touchpoints }) => [
      {
        ...map.record('connection', map.connect(touchpoints.find, touchpoints.pay)),
        toId: touchpoints.serve,
      },
    ],
  },
  {
    name: 'an arrow to itself that is no loop',
    key: 'refusal.connectItself',
    mischief: ({ map, touchpoints }) => [
      { ...map.record('connection', map.connect(touchpoints.find, touchpoints.pay)), toId: touchpoints.find },
    ],
  },
  {
    name: 'support in the wrong direction',
    key: 'refusal.supportsDirection',
    mischief: ({ map, touchpoints }) => [
      { ...map.record('connection', map.connect(touchpoints.find, touchpoints.pay)), kind: 'supports' },
    ],
  },
  {
    name: 'a second map record',
    key: 'problem.oneMap',
    mischief: () => [{ ...blankMapRecord('map-2') }],
  },
  {
    name: "a second employee's lifecycle",
    key: 'problem.secondJourney',
    mischief: ({ map, journeys }) => [{ ...map.record('journey', journeys.employee), id: 'x' }],
  },
];

describe('the rules of a document', () => {
  it('find nothing wrong with a sound map or library', () => {
    expect(documentProblems(shopMap().map.records, 'map')).toEqual([]);
    expect(documentProblems(smallLibrary().map.records, 'library')).toEqual([]);
  });

  it.each(cases)('find $name', ({ key, mischief }) => {
    expect(problemsAfter(mischief)).toEqual([key]);
  });

  it('find a second customer', () => {
    const keys = problemsAfter(({ map, journeys }) => [
      { ...map.record('journey', journeys.customer), id: 'x' },
    ]);
    expect(keys.sort()).toEqual(['problem.oneCustomer', 'problem.secondJourney']);
  });

  it("find a customer's blueprint", () => {
    const keys = problemsAfter(({ map, journeys }) => [
      { ...map.record('journey', journeys.customer), id: 'x', mode: 'blueprint' },
    ]);
    expect(keys.sort()).toEqual(['problem.customerBlueprint', 'problem.oneCustomer']);
  });

  it('find that a map has no map record', () => {
    expect(documentProblems(recordsOf([]), 'map')).toEqual([
      { recordId: '', key: 'problem.oneMap', detail: '0' },
    ]);
    expect(documentProblems(recordsOf([]), 'library')).toEqual([]);
  });

  it('name the record and the field', () => {
    const { map, stages } = shopMap();
    const broken = { ...map.record('stage', stages.buy), avoidableShare: 2 };
    const [problem] = documentProblems(recordsOf([...map.records.values(), broken]), 'map');
    expect(problem).toMatchObject({ recordId: stages.buy, key: 'problem.shape' });
    expect(problem?.detail).toMatch(/^stage\.avoidableShare: /);
  });
});
