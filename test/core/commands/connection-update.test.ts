import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

function scene() {
  const shop = shopMap();
  return { ...shop, arrow: shop.map.connect(shop.touchpoints.find, shop.touchpoints.compare) };
}

describe('connection.update', () => {
  it('given an arrow, when its end is dragged to another touchpoint, then it leads there', () => {
    const { map, arrow, touchpoints } = scene();
    map.run('connection.update', { id: arrow, patch: { toId: touchpoints.pay } });
    expect(map.record('connection', arrow)).toMatchObject({
      fromId: touchpoints.find,
      toId: touchpoints.pay,
    });
    expect(map.session.history.past.at(-1)?.label.key).toBe('command.connection.reconnect');
  });

  it('given two arrows, when one is made the twin of the other, then one of them is left', () => {
    const { map, arrow, touchpoints } = scene();
    map.connect(touchpoints.find, touchpoints.pay);
    map.run('connection.update', { id: arrow, patch: { toId: touchpoints.pay } });
    expect(map.index.connections).toHaveLength(1);
  });

  itUndoesAndRedoes('an arrow is told its share', () => {
    const { map, arrow } = scene();
    return {
      map,
      act: () => map.run('connection.update', { id: arrow, patch: { share: 0.4, label: 'most' } }),
    };
  });

  itUndoesAndRedoes('an arrow becomes the twin of another', () => {
    const { map, arrow, touchpoints } = scene();
    map.connect(touchpoints.find, touchpoints.pay);
    return { map, act: () => map.run('connection.update', { id: arrow, patch: { toId: touchpoints.pay } }) };
  });

  it("given an arrow between a customer's touchpoints, when it is to support, then it is refused", () => {
    const { map, arrow } = scene();
    const attempt = () => map.attempt('connection.update', { id: arrow, patch: { kind: 'supports' } });
    expectRefused(map, attempt, 'refusal.supportsDirection');
  });

  it('given an arrow, when its end is dragged to where it starts, then it is refused', () => {
    const { map, arrow, touchpoints } = scene();
    const attempt = () => map.attempt('connection.update', { id: arrow, patch: { toId: touchpoints.find } });
    expectRefused(map, attempt, 'refusal.connectItself');
  });
});
