import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOrder,
  isOrderKey,
  type Ordered,
  orderBefore,
  ordersAfter,
} from '../../../src/core/model/order-key.ts';

/** Siblings that were put in at random places one after another; some share a key, as after two windows did the same. */
const anySiblings: fc.Arbitrary<Ordered[]> = fc
  .array(fc.record({ at: fc.nat(40), twin: fc.boolean() }), { maxLength: 40 })
  .map((steps) => {
    const siblings: Ordered[] = [];
    for (const [index, { at, twin }] of steps.entries()) {
      const neighbour = siblings[at % (siblings.length + 1)];
      const order = twin && neighbour ? neighbour.order : orderBefore(siblings, neighbour?.id ?? null);
      siblings.push({ id: `id-${index}`, order });
      siblings.sort(compareOrder);
    }
    return siblings;
  });

describe('the order of siblings', () => {
  it('puts a record right before another, whatever was put in before', () => {
    fc.assert(
      fc.property(anySiblings, fc.nat(40), (siblings, at) => {
        const before = siblings[at % (siblings.length + 1)];
        const placed = { id: 'placed', order: orderBefore(siblings, before?.id ?? null) };
        expect(isOrderKey(placed.order)).toBe(true);
        const sorted = [...siblings, placed].sort(compareOrder);
        const next = sorted[sorted.indexOf(placed) + 1];
        const tied = siblings.filter((sibling) => sibling.order === before?.order).length > 1;
        // Between two that share a key there is no room: then it stands after both, never somewhere else.
        if (tied)
          expect(next?.order === undefined || next.order > (before?.order ?? '') || next === before).toBe(
            true,
          );
        else expect(next).toEqual(before);
      }),
    );
  });

  it('puts a record last when the one to go before is not there', () => {
    const siblings = [{ id: 'a', order: 'a0' }];
    expect(orderBefore(siblings, 'gone') > 'a0').toBe(true);
    expect(orderBefore([], null)).toBe('a0');
  });

  it('is total: by key, then by id', () => {
    const items = [
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
    ];
    expect(items.sort(compareOrder).map((item) => item.id)).toEqual(['c', 'a', 'b']);
    expect(compareOrder({ id: 'a', order: 'a0' }, { id: 'a', order: 'a0' })).toBe(0);
  });

  it('makes any number of rising keys', () => {
    const keys = ordersAfter('a0', 200);
    expect(['a0', ...keys].every((key, index, all) => index === 0 || (all[index - 1] ?? '') < key)).toBe(
      true,
    );
    expect(ordersAfter(null, 0)).toEqual([]);
  });

  it.each(['', ' ', 'a', 'b0', 'a00', 'a!', 'aы', 'a 1', '-1', 'A00000000000000000000000000'])(
    'takes %j for no key',
    (key) => {
      expect(isOrderKey(key)).toBe(false);
    },
  );
});
