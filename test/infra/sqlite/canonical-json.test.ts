import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/infra/sqlite/canonical-json.ts';

describe('canonical JSON', () => {
  it('reads back as the value that went in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  it('is the same text whatever order the keys were set in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('keeps a negative zero and a lone surrogate, and leaves undefined out', () => {
    const read = JSON.parse(
      canonicalJson({ zero: -0, half: '\ud83d', nothing: undefined, list: [undefined] }),
    );
    expect(Object.is(read.zero, -0)).toBe(true);
    expect(read).toEqual({ zero: -0, half: '\ud83d', list: [null] });
    expect(Object.keys(read)).not.toContain('nothing');
  });
});
