import { describe, expect, it } from 'vitest';
import { journeyLosses } from '../../../src/core/analysis/journey-losses.ts';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { MapBuilder, mapId } from '../../support/map-builder.ts';

function shopFunnel() {
  const map = new MapBuilder();
  const customer = map.customer(['Visit', 'Basket', 'Checkout'], ['touchpoints']);
  for (const [place, entrants] of [90_400, 45_200, 6_030].entries()) {
    const id = map.stages(customer)[place] ?? '';
    map.run('stage.update', { id, patch: { entrants: bareValue(entrants), avoidableShare: 1 } });
  }
  map.run('journey.update', { id: customer, patch: { completed: bareValue(452) } });
  map.run('map.update', { id: mapId, patch: { customerValueMinor: 1000 } });
  return { map, customer };
}

describe('the losses of a journey', () => {
  it("are those of its stages' entrants, in the order of the stages", () => {
    const { map, customer } = shopFunnel();
    const losses = journeyLosses(map.index, customer);
    expect(losses.map((loss) => loss.stageId)).toEqual(map.stages(customer));
    expect(losses.map((loss) => loss.upperBoundMinor)).toEqual([45_200_000, 39_170_000, 5_578_000]);
    expect(losses.map((loss) => loss.expectedMinor)).toEqual([452_000, 2_936_126, 5_578_000]);
    expect(losses[0]?.dropOff).toBe(0.5);
  });

  it('count hidden stages like any other', () => {
    const { map, customer } = shopFunnel();
    const before = journeyLosses(map.index, customer);
    map.run('stage.update', { id: map.stages(customer)[1] ?? '', patch: { hidden: true } });
    expect(journeyLosses(map.index, customer)).toEqual(before);
  });

  it("follow a stage's new place", () => {
    const { map, customer } = shopFunnel();
    map.run('stage.move', { id: map.stages(customer)[0] ?? '', beforeId: null });
    expect(journeyLosses(map.index, customer).map((loss) => loss.missing)).toEqual([[], ['growth'], []]);
  });

  it('have drop-offs but no money on the side of the employee', () => {
    const { map } = shopFunnel();
    const employee = map.employee(['Apply', 'Start']);
    const [apply = '', start = ''] = map.stages(employee);
    map.run('stage.update', { id: apply, patch: { entrants: bareValue(40), avoidableShare: 1 } });
    map.run('stage.update', { id: start, patch: { entrants: bareValue(10), avoidableShare: 1 } });
    expect(journeyLosses(map.index, employee)).toEqual([
      {
        stageId: apply,
        dropOff: 0.75,
        upperBoundMinor: null,
        expectedMinor: null,
        missing: ['employeeSide'],
      },
      {
        stageId: start,
        dropOff: null,
        upperBoundMinor: null,
        expectedMinor: null,
        missing: ['employeeSide'],
      },
    ]);
  });

  it('are none for a blueprint or a journey that is gone', () => {
    const { map } = shopFunnel();
    const blueprint = map.blueprint(['frontstage']);
    expect(journeyLosses(map.index, blueprint)).toEqual([]);
    expect(journeyLosses(map.index, 'gone')).toEqual([]);
  });
});
