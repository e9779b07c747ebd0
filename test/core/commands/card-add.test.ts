import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('card.add', () => {
  it('given an empty cell, when a quote is added, then it stands there with its words and no evidence', () => {
    const { map, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, laneId: lanes.quotes, column: 2, beforeId: null };
    const [id = ''] = map.run('card.add', { ...place, text: 'Too slow', fields: { attribution: 'Olga' } });
    expect(map.record('card', id)).toMatchObject({
      stageId: stages.buy,
      laneId: lanes.quotes,
      column: 2,
      text: 'Too slow',
      attribution: 'Olga',
      imageHash: null,
      evidenceIds: [],
    });
  });

  it('given two cards, when one is added before the second, then it stands between them', () => {
    const { map, stages, lanes } = shopMap();
    const first = map.card(stages.buy, lanes.quotes, 'first');
    const second = map.card(stages.buy, lanes.quotes, 'second');
    const place = { stageId: stages.buy, laneId: lanes.quotes, column: 0, beforeId: second };
    const [between = ''] = map.run('card.add', { ...place, text: 'between' });
    expect(map.index.cell(stages.buy, lanes.quotes).map((card) => card.id)).toEqual([first, between, second]);
  });

  itUndoesAndRedoes('a card is added', () => {
    const { map, stages, lanes } = shopMap();
    return { map, act: () => map.card(stages.search, lanes.quotes, 'Where is it?') };
  });

  it('given a lane of touchpoints, when a card is added to it, then it is refused', () => {
    const { map, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, laneId: lanes.steps, column: 0, beforeId: null };
    expectRefused(map, () => map.attempt('card.add', { ...place, text: 'no' }), 'refusal.cardLane');
  });

  it("given the employee's lane, when a card is added under a customer's stage, then it is refused", () => {
    const { map, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, laneId: lanes.notes, column: 0, beforeId: null };
    expectRefused(map, () => map.attempt('card.add', { ...place, text: 'no' }), 'problem.cellAcrossJourneys');
  });
});
