import { describe, expect, it } from 'vitest';
import { documentIndex, indexRecords } from '../../../src/core/store/document-index.ts';
import { recordsOf } from '../../../src/core/store/records.ts';
import { ReferrerIndex } from '../../../src/core/store/referrer-index.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';

describe('the index of a document', () => {
  it("has the customer's journey first, then the blueprint, then the employee's lifecycle", () => {
    const { map, journeys } = shopMap();
    expect(map.index.journeys.map((journey) => journey.id)).toEqual([
      journeys.customer,
      journeys.blueprint,
      journeys.employee,
    ]);
  });

  it('sorts a cell by sub-column, then by order, touchpoints and cards alike', () => {
    const { map, stages, lanes } = shopMap();
    const add = (column: number) => map.card(stages.buy, lanes.quotes, `${column}`, column);
    const [first, second, third] = [add(1), add(0), add(1)];
    expect(map.index.cell(stages.buy, lanes.quotes).map((card) => card.id)).toEqual([second, first, third]);
  });

  it('finds what hangs on a touchpoint', () => {
    const { map, touchpoints } = shopMap();
    const arrow = map.connect(touchpoints.find, touchpoints.pay);
    const loop = map.connect(touchpoints.pay, touchpoints.pay, 'loop');
    const pain = map.pain(touchpoints.pay, 'Slow');
    const metric = map.metric(touchpoints.pay, 'csat');
    const { index } = map;
    expect(
      index
        .connectionsOf(touchpoints.pay)
        .map((record) => record.id)
        .sort(),
    ).toEqual([arrow, loop].sort());
    expect(index.painsOf(touchpoints.pay).map((record) => record.id)).toEqual([pain]);
    expect(index.metricsOf(touchpoints.pay).map((record) => record.id)).toEqual([metric]);
  });

  it('knows on which side a thing stands, however deep it hangs', () => {
    const { map, touchpoints, stages, lanes, journeys } = shopMap();
    const pain = map.pain(touchpoints.serve, 'Two screens');
    const metric = map.metric(stages.hire, 'enps');
    const card = map.card(stages.buy, lanes.systems, 'CRM');
    const sides = [pain, metric, card, stages.buy, lanes.front, journeys.customer].map((id) =>
      map.index.sideOf(id),
    );
    expect(sides).toEqual(['employee', 'employee', 'employee', 'customer', 'employee', 'customer']);
    expect(map.index.journeyOf(pain)?.id).toBe(journeys.blueprint);
    expect(map.index.sideOf('gone')).toBeNull();
    expect(map.index.sideOf(map.index.map?.id ?? '')).toBeNull();
  });

  it('is empty, not broken, for a blank document', () => {
    const { index } = new MapBuilder();
    expect(index.map?.title).toBe('');
    expect([
      index.journeys,
      index.touchpoints,
      index.stagesOf('x'),
      index.columnsOf('x'),
      index.cell('x', 'y'),
    ]).toEqual([[], [], [], [], []]);
    expect(indexRecords(recordsOf([])).map).toBeNull();
  });

  it('is made once per version of the records', () => {
    const { map, stages } = shopMap();
    const before = documentIndex(map.records);
    expect(documentIndex(map.records)).toBe(before);
    map.run('stage.update', { id: stages.buy, patch: { title: 'Order' } });
    expect(documentIndex(map.records)).not.toBe(before);
  });
});

describe('the index of who points at whom', () => {
  it('kept up by diffs is the same as made anew', () => {
    const { map, stages, touchpoints } = shopMap();
    const kept = new ReferrerIndex(map.records);
    const made = map.session.pending.length;
    const pain = map.pain(touchpoints.find, 'Hard to find');
    map.run('pain.update', { id: pain, patch: { targetId: stages.search } });
    map.connect(touchpoints.find, touchpoints.pay);
    map.run('items.remove', { ids: [stages.buy] });
    map.undo();
    for (const transaction of map.session.pending.slice(made)) kept.apply(transaction.diff);
    const anew = new ReferrerIndex(map.records);
    for (const id of [...map.records.keys(), 'gone'])
      expect([...kept.of(id)].sort()).toEqual([...anew.of(id)].sort());
    expect([...kept.of(stages.search)]).toContain(pain);
  });
});
