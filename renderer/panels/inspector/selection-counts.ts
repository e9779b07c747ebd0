import type { AnyRecord } from '../../../src/core/model/any-record.ts';

/** The kinds that people count by; each has its words in `count.<kind>`. */
const kinds = ['stage', 'lane', 'touchpoint', 'connection', 'barrier', 'pain', 'card', 'metricCard'] as const;
export type CountedKind = (typeof kinds)[number];

/** How many of each kind are selected, barriers apart from pains; kinds that are not there are left out. */
export function countByKind(
  records: readonly AnyRecord[],
): { readonly kind: CountedKind; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const kind = record.type === 'pain' ? record.kind : record.type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return kinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}
