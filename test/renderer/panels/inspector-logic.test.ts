import { describe, expect, it } from 'vitest';
import {
  connectionSides,
  possibleSupporters,
} from '../../../renderer/panels/inspector/parts/connection-sides.ts';
import { facts } from '../../../renderer/panels/inspector/parts/facts.ts';
import { nameOfRecord } from '../../../renderer/panels/inspector/parts/record-name.ts';
import { countByKind } from '../../../renderer/panels/inspector/selection-counts.ts';
import { shopMap } from '../../support/map-builder.ts';

const words = (key: string, params: object = {}): string => [key, ...Object.values(params)].join(' ');

describe('who stands behind a touchpoint', () => {
  it("is told apart from the customer's own way to it and from it", () => {
    const { map, touchpoints } = shopMap();
    const way = map.connect(touchpoints.compare, touchpoints.pay);
    const loop = map.connect(touchpoints.pay, touchpoints.pay, 'loop');
    const serving = map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    const influence = map.connect(touchpoints.interview, touchpoints.pay, 'influences');
    const sides = connectionSides(map.index, touchpoints.pay);
    expect(sides.incoming.map(({ id }) => id)).toEqual([way]);
    expect(sides.outgoing.map(({ id }) => id)).toEqual([loop]);
    expect(sides.behind.map(({ id }) => id).sort()).toEqual([serving, influence].sort());
  });

  it("is nobody for an employee's touchpoint: what leads to it is simply incoming", () => {
    const { map, touchpoints } = shopMap();
    const influence = map.connect(touchpoints.interview, touchpoints.serve, 'influences');
    const sides = connectionSides(map.index, touchpoints.serve);
    expect(sides.behind).toEqual([]);
    expect(sides.incoming.map(({ id }) => id)).toEqual([influence]);
  });

  it("can be any of the employee's touchpoints that does not serve it yet", () => {
    const { map, touchpoints } = shopMap();
    map.connect(touchpoints.interview, touchpoints.pay, 'influences');
    expect(possibleSupporters(map.index, touchpoints.pay).map(({ id }) => id)).toEqual([
      touchpoints.serve,
      touchpoints.interview,
    ]);
    map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    expect(possibleSupporters(map.index, touchpoints.pay).map(({ id }) => id)).toEqual([
      touchpoints.interview,
    ]);
  });
});

describe('the words of a list', () => {
  it('name a record by its own words, by its kind where it has none, and say so when it is gone', () => {
    const { map, stages, touchpoints } = shopMap();
    const metric = map.metric(stages.buy, 'nps');
    const nameless = map.pain(stages.buy, '  ');
    expect(nameOfRecord(map.index.get(touchpoints.pay), words)).toBe('Pay');
    expect(nameOfRecord(map.index.get(metric), words)).toBe('metricKind.nps');
    expect(nameOfRecord(map.index.get(nameless), words)).toBe('inspector.unnamed recordType.pain');
    expect(nameOfRecord(undefined, words)).toBe('inspector.gone');
  });

  it('leave out facts that are not there', () => {
    expect(facts('', 'one', '', 'two')).toBe('one\u00A0· two');
    expect(facts('', '')).toBe('');
  });

  it('count a selection by kind, barriers apart from pains', () => {
    const { map, stages, touchpoints } = shopMap();
    const ids = [
      touchpoints.find,
      touchpoints.pay,
      map.pain(stages.buy, 'Slow'),
      map.pain(stages.buy, 'Broken', 'barrier'),
    ];
    const records = ids.flatMap((id) => map.index.get(id) ?? []);
    expect(countByKind(records)).toEqual([
      { kind: 'touchpoint', count: 2 },
      { kind: 'barrier', count: 1 },
      { kind: 'pain', count: 1 },
    ]);
  });
});
