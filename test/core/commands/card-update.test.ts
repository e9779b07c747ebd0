import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

function scene() {
  const shop = shopMap();
  return { ...shop, card: shop.map.card(shop.stages.buy, shop.lanes.quotes, 'Too slow') };
}

describe('card.update', () => {
  it('given a card, when its text changes, then nothing else of it does', () => {
    const { map, card } = scene();
    const before = map.record('card', card);
    map.run('card.update', { id: card, patch: { text: 'Too fast' } });
    expect(map.record('card', card)).toEqual({ ...before, text: 'Too fast' });
  });

  itUndoesAndRedoes('evidence is attached to a card', () => {
    const { map, card } = scene();
    return { map, act: () => map.run('card.update', { id: card, patch: { evidenceIds: ['evidence-1'] } }) };
  });

  it('given a card that somebody deleted, when it is updated, then it is refused', () => {
    const { map, card } = scene();
    map.run('items.remove', { ids: [card] });
    const attempt = () => map.attempt('card.update', { id: card, patch: { text: 'x' } });
    expectRefused(map, attempt, 'refusal.gone');
  });

  it('given a card, when it is updated to what it is, then there is no step', () => {
    const { map, card } = scene();
    const attempt = () => map.attempt('card.update', { id: card, patch: { text: 'Too slow' } });
    expectRefused(map, attempt, 'refusal.nothingChanged');
  });
});
