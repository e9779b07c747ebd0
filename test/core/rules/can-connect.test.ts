import { describe, expect, it } from 'vitest';
import { canConnect, likelyKind } from '../../../src/core/rules/can-connect.ts';
import { canDrop } from '../../../src/core/rules/can-drop.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('what may be connected', () => {
  it('offers the kind that an arrow most likely means', () => {
    const { map, touchpoints } = shopMap();
    expect(likelyKind(map.records, touchpoints.find, touchpoints.pay)).toBe('next');
    expect(likelyKind(map.records, touchpoints.serve, touchpoints.interview)).toBe('next');
    expect(likelyKind(map.records, touchpoints.serve, touchpoints.pay)).toBe('supports');
    expect(likelyKind(map.records, touchpoints.pay, touchpoints.serve)).toBe('influences');
  });

  it('allows whatever it offers', () => {
    const { map, touchpoints } = shopMap();
    const ids = Object.values(touchpoints);
    for (const from of ids) {
      for (const to of ids) {
        if (from === to) continue;
        expect(canConnect(map.records, from, to, likelyKind(map.records, from, to), [])).toBeNull();
      }
    }
  });

  it('allows a second arrow of another kind, but not a twin', () => {
    const { map, touchpoints } = shopMap();
    map.connect(touchpoints.find, touchpoints.pay);
    const { connections } = map.index;
    expect(canConnect(map.records, touchpoints.find, touchpoints.pay, 'alternative', connections)).toBeNull();
    expect(canConnect(map.records, touchpoints.find, touchpoints.pay, 'next', connections)).toBe(
      'refusal.connectedAlready',
    );
  });
});

describe('what may be dropped where', () => {
  it('is a touchpoint in a lane of touchpoints and a card in a lane of cards, under a stage of the same journey', () => {
    const { map, stages, lanes, touchpoints } = shopMap();
    const card = map.card(stages.buy, lanes.quotes, 'x');
    const drop = (item: string, stage: string, lane: string) => canDrop(map.records, item, stage, lane);
    expect(drop(touchpoints.find, stages.buy, lanes.moreSteps)).toBeNull();
    expect(drop(touchpoints.serve, stages.search, lanes.front)).toBeNull();
    expect(drop(card, stages.search, lanes.systems)).toBeNull();
    expect(drop(card, stages.search, lanes.steps)).toBe('refusal.cardLane');
    expect(drop(touchpoints.find, stages.buy, lanes.pains)).toBe('refusal.touchpointLane');
    expect(drop(touchpoints.serve, stages.hire, lanes.front)).toBe('refusal.otherJourney');
    expect(drop(stages.buy, stages.buy, lanes.steps)).toBe('refusal.notMovable');
    expect(drop('gone', stages.buy, lanes.steps)).toBe('refusal.gone');
  });
});
