import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../../src/host/http/read-body.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of a body', () => {
  it('is counted without reading brackets in strings as brackets', () => {
    expect(isTooDeep(JSON.stringify(['['.repeat(100), '\\"['.repeat(100), { '{{{"\\': ']' }]))).toBe(false);
  });

  it('is allowed up to 64', () => {
    expect(isTooDeep('['.repeat(64) + ']'.repeat(64))).toBe(false);
    expect(isTooDeep('['.repeat(65) + ']'.repeat(65))).toBe(true);
    expect(isTooDeep('{"a":'.repeat(65))).toBe(true);
    expect(isTooDeep('[[]],'.repeat(1000))).toBe(false);
  });

  it('is what a reader of the whole value finds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 80 }), (value) => {
        expect(isTooDeep(JSON.stringify(value))).toBe(depthOf(value) > 64);
      }),
    );
  });
});
