import { describe, expect, it } from 'vitest';
import { cellAt, dropTargetAt, laneDropAt, stageDropAt } from '../../../src/core/layout/drop-target.ts';
import { centre } from '../../../src/core/layout/geometry.ts';
import { neighbour } from '../../../src/core/layout/neighbour.ts';
import { composeMap } from '../../../src/core/scene/compose-map.ts';
import type { Words } from '../../../src/core/scene/words.ts';
import { noRecords } from '../../../src/core/store/records.ts';
import { shopMap } from '../../support/map-builder.ts';

const words: Words = { language: 'en', tell: (key) => key };

function shopPicture() {
  const shop = shopMap();
  return { ...shop, ...composeMap({ records: shop.map.records, library: noRecords, words }) };
}

describe('dropping on the map', () => {
  it('finds the cell under a point, and none between the bands', () => {
    const { layout, touchpoints, stages, lanes } = shopPicture();
    const box = layout.items.get(touchpoints.find);
    const cell = box === undefined ? null : cellAt(layout, centre(box));
    expect([cell?.column.stage.id, cell?.lane.lane.id]).toEqual([stages.search, lanes.steps]);
    expect(cellAt(layout, { x: 5, y: 5 })).toBeNull();
  });

  it('offers the place before the card whose upper half is under the pointer', () => {
    const { layout, context, touchpoints, lanes } = shopPicture();
    const box = layout.items.get(touchpoints.find);
    if (box === undefined) throw new Error('not laid out');
    const middle = { x: box.x + box.width / 2, y: box.y + 4 };
    const target = dropTargetAt(layout, context.index, middle, box, new Set());
    expect(target).toMatchObject({ laneId: lanes.steps, column: 0, beforeId: touchpoints.find });
    const low = dropTargetAt(layout, context.index, { ...middle, y: box.y + box.height - 2 }, box, new Set());
    expect(low?.beforeId).toBeNull();
  });

  it('does not count the cards that are being moved', () => {
    const { layout, context, touchpoints } = shopPicture();
    const box = layout.items.get(touchpoints.find);
    if (box === undefined) throw new Error('not laid out');
    const target = dropTargetAt(
      layout,
      context.index,
      { x: box.x + 9, y: box.y + 2 },
      box,
      new Set([touchpoints.find]),
    );
    expect(target?.beforeId).toBeNull();
  });

  it('opens a new sub-column to the right of the last card', () => {
    const { layout, context, touchpoints } = shopPicture();
    const box = layout.items.get(touchpoints.compare);
    if (box === undefined) throw new Error('not laid out');
    const corner = { x: box.x + box.width - 10, y: box.y };
    const target = dropTargetAt(layout, context.index, centre(box), corner, new Set());
    expect(target?.column).toBe(2);
  });

  it('tells the stage and the lane that something is dropped before, upside down on the mirrored side', () => {
    const { layout, journeys, stages, lanes } = shopPicture();
    const customer = layout.journeys.find(({ journey }) => journey.id === journeys.customer);
    const employee = layout.journeys.find(({ journey }) => journey.id === journeys.employee);
    if (customer === undefined || employee === undefined) throw new Error('not laid out');
    expect(stageDropAt(customer, customer.columns[0]?.x ?? 0)).toBe(stages.search);
    expect(stageDropAt(customer, 1e6)).toBeNull();
    expect(laneDropAt(customer, customer.lanes[0]?.band.y ?? 0)).toBe(lanes.steps);
    expect(laneDropAt(customer, 1e6)).toBeNull();
    expect(laneDropAt(employee, 1e6)).toBe(lanes.work);
    expect(laneDropAt(employee, 0)).toBeNull();
  });
});

describe('moving about with arrow keys', () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
  const boxes = new Map([
    ['left', box(0, 0)],
    ['middle', box(150, 10)],
    ['far', box(300, 0)],
    ['under', box(150, 200)],
  ]);

  it('goes to the nearest in a direction and stays at the edge', () => {
    expect(neighbour(boxes, box(0, 0), 'right')).toBe('middle');
    expect(neighbour(boxes, box(150, 10), 'down')).toBe('under');
    expect(neighbour(boxes, box(300, 0), 'right')).toBeNull();
  });

  it('keeps to its row while it can', () => {
    expect(neighbour(boxes, box(300, 0), 'left')).toBe('middle');
  });
});
