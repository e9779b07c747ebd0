import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../src/core/model/any-record.ts';
import { type Records, recordsOf } from '../../../src/core/store/records.ts';
import {
  applyDiff,
  diffBetween,
  emptyDiff,
  invertDiff,
  isEmptyDiff,
  type RecordsDiff,
  sameValue,
  squashDiffs,
} from '../../../src/core/store/records-diff.ts';

function channel(id: string, title: string): AnyRecord {
  return { id, type: 'channel', title, icon: 'web', online: true };
}

/** A document of up to five channels with one of three titles each. */
const anyDocument: fc.Arbitrary<Records> = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', '1'), title: fc.constantFrom('x', 'y', 'z') }),
    {
      selector: (item) => item.id,
    },
  )
  .map((items) => recordsOf(items.map(({ id, title }) => channel(id, title))));

function between(from: Records, to: Records): RecordsDiff {
  const ids = new Set([...from.keys(), ...to.keys()]);
  const side = (records: Records) => new Map([...ids].map((id) => [id, records.get(id) ?? null]));
  return diffBetween(side(from), side(to));
}

describe('a diff', () => {
  it('leads from one document to another', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        expect(applyDiff(from, between(from, to))).toEqual(to);
      }),
    );
  });

  it('inverted leads back, and inverted twice is itself', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        const diff = between(from, to);
        expect(applyDiff(to, invertDiff(diff))).toEqual(from);
        expect(invertDiff(invertDiff(diff))).toEqual(diff);
        expect(invertDiff(diff)).toEqual(between(to, from));
      }),
    );
  });

  it('squashed from any steps is the diff from the first to the last', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 6 }), (documents) => {
        const steps = documents.slice(1).map((to, index) => between(documents[index] ?? to, to));
        const first = documents[0] ?? new Map();
        expect(squashDiffs(steps)).toEqual(between(first, documents.at(-1) ?? first));
      }),
    );
  });

  it('squashed with its inverse is nothing', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        const diff = between(from, to);
        expect(isEmptyDiff(squashDiffs([diff, invertDiff(diff)]))).toBe(true);
      }),
    );
  });

  it('that is empty gives the same document, not a copy', () => {
    const records = recordsOf([channel('a', 'x')]);
    expect(applyDiff(records, emptyDiff)).toBe(records);
  });

  it('keeps the identity of what it does not touch', () => {
    const records = recordsOf([channel('a', 'x'), channel('b', 'x')]);
    const next = applyDiff(records, between(records, recordsOf([channel('a', 'y'), channel('b', 'x')])));
    expect(next.get('b')).toBe(records.get('b'));
  });
});

describe('two plain values', () => {
  it('are the same exactly when their JSON is, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (first, second) => {
        expect(sameValue(first, JSON.parse(JSON.stringify(first)))).toBe(true);
        expect(sameValue(first, second)).toBe(sameValue(second, first));
      }),
    );
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(null, {})).toBe(false);
  });

  it('take -0 for 0, which is what it becomes in a file', () => {
    expect(sameValue({ value: -0 }, { value: 0 })).toBe(true);
  });
});
