import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../src/core/commands/registry.ts';
import { type Box, overlaps } from '../../../src/core/layout/geometry.ts';
import { composeMap, type MapPicture } from '../../../src/core/scene/compose-map.ts';
import type { Words } from '../../../src/core/scene/words.ts';
import { noRecords } from '../../../src/core/store/records.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';
import { anyCommands, mapActs } from '../../support/random-commands.ts';

const words: Words = { language: 'en', tell: (key) => key };

function picture(builder: MapBuilder): MapPicture {
  return composeMap({ records: builder.records, library: noRecords, words });
}

function dualMap(): { builder: MapBuilder; customer: string } {
  const builder = new MapBuilder();
  const customer = builder.customer(['A', 'B'], ['emotions', 'touchpoints', 'pains']);
  builder.employee(['X', 'Y', 'Z'], ['emotions', 'touchpoints', 'pains']);
  return { builder, customer };
}

describe('the layout of a map', () => {
  it('puts the customer above the line of interaction and mirrors the employee below it', () => {
    const { builder } = dualMap();
    const { layout } = picture(builder);
    const [customer, employee] = layout.journeys;
    expect(customer?.lanes.map(({ lane }) => lane.role)).toEqual(['emotions', 'touchpoints', 'pains']);
    expect(employee?.lanes.map(({ lane }) => lane.role)).toEqual(['pains', 'touchpoints', 'emotions']);
    expect(customer?.header?.y).toBeLessThan(customer?.lanes[0]?.band.y ?? 0);
    expect(employee?.header?.y).toBeGreaterThan(employee?.lanes.at(-1)?.band.y ?? 0);
    expect(layout.divider?.y).toBeGreaterThan(customer?.lanes.at(-1)?.band.y ?? 0);
    expect(layout.divider?.y).toBeLessThan(employee?.lanes[0]?.band.y ?? 0);
  });

  it('does not mirror an employee journey that stands alone', () => {
    const builder = new MapBuilder();
    builder.employee(['X'], ['touchpoints']);
    const { layout } = picture(builder);
    expect(layout.divider).toBeNull();
    expect(layout.journeys[0]?.mirrored).toBe(false);
  });

  it('stands the cells of a blueprint under the stages of the customer', () => {
    const { builder } = dualMap();
    builder.blueprint(['backstage']);
    const { layout } = picture(builder);
    const [customer, blueprint] = layout.journeys;
    expect(blueprint?.journey.mode).toBe('blueprint');
    expect(blueprint?.columns).toEqual(customer?.columns);
  });

  it('lets a row grow with the stack of cards in it and a column with its sub-columns', () => {
    const builder = new MapBuilder();
    const customer = builder.customer(['A', 'B'], ['emotions', 'touchpoints']);
    const [stageId = '', otherStage = ''] = builder.stages(customer);
    const [, laneId = ''] = builder.lanes(customer);
    const before = picture(builder).layout;
    for (let made = 0; made < 5; made += 1) {
      builder.touchpoint(stageId, laneId, 'A rather long title that wraps', { column: made % 2 });
    }
    const after = picture(builder).layout;
    const rowOf = (layout: MapPicture['layout']) =>
      layout.journeys[0]?.lanes.find((lane) => lane.lane.id === laneId);
    const columnOf = (layout: MapPicture['layout'], id: string) =>
      layout.journeys[0]?.columns.find((column) => column.stage.id === id);
    expect(rowOf(after)?.band.height).toBeGreaterThan(rowOf(before)?.band.height ?? 0);
    expect(columnOf(after, stageId)?.width).toBeGreaterThan(columnOf(before, stageId)?.width ?? 0);
    expect(columnOf(after, otherStage)?.width).toBe(columnOf(before, otherStage)?.width);
  });

  it('lets both sides end together, whichever has more to show', () => {
    const { builder, customer } = dualMap();
    const [stageId = ''] = builder.stages(customer);
    const [, laneId = ''] = builder.lanes(customer);
    for (const column of [0, 1, 2, 3]) builder.touchpoint(stageId, laneId, 'Step', { column });
    const { layout } = picture(builder);
    const ends = layout.journeys.map(({ columns }) => {
      const last = columns.at(-1);
      return Math.round((last?.x ?? 0) + (last?.width ?? 0));
    });
    expect(ends[0]).toBe(ends[1]);
  });

  it('spreads the pains of a stage over its sub-columns', () => {
    const { builder, customer } = dualMap();
    const [stageId = ''] = builder.stages(customer);
    const [, laneId = ''] = builder.lanes(customer);
    const [first = ''] = [0, 1, 2].map((column) => builder.touchpoint(stageId, laneId, 'Step', { column }));
    const own = builder.pain(first, 'Of the first touchpoint');
    const pains = ['One', 'Two'].map((title) => builder.pain(stageId, title));
    const { layout } = picture(builder);
    const rows = [own, ...pains].map((id) => layout.items.get(id)?.y);
    expect(new Set(rows).size).toBe(1);
  });

  it('leaves out hidden stages and lanes, and stages that were not chosen', () => {
    const { builder, customer } = dualMap();
    const [first = '', second = ''] = builder.stages(customer);
    builder.run('stage.update', { id: first, patch: { hidden: true } });
    expect(picture(builder).layout.journeys[0]?.columns.map(({ stage }) => stage.id)).toEqual([second]);
    const chosen = composeMap({
      records: builder.records,
      library: noRecords,
      words,
      stageIds: new Set([second]),
    });
    expect(chosen.layout.journeys.map((journey) => journey.columns.length)).toEqual([1, 0]);
  });

  it('never lets two cards overlap or stick out of their band, whatever people do', () => {
    fc.assert(
      fc.property(anyCommands(mapActs, 40), (acts) => {
        const builder = shopMap().map;
        for (const act of acts) {
          const meant = act(builder.session);
          if (typeof meant !== 'string') builder.attempt(meant.name as CommandName, meant.args as never);
        }
        const { layout } = picture(builder);
        const boxes = [...layout.items.values()];
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
          expect(bandsAround(layout, box)).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function bandsAround(layout: MapPicture['layout'], box: Box): number {
  return layout.journeys
    .flatMap((journey) => journey.lanes)
    .filter(({ band }) => box.y >= band.y && box.y + box.height <= band.y + band.height).length;
}
