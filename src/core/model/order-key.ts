/**
 * Fractional order: a record's place among its siblings is a string key, and a new key can be made between any
 * two without renumbering the rest. So moving a stage changes one record, and two people can insert at once.
 */
import { generateKeyBetween } from 'fractional-indexing';

/** What siblings are sorted by. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Sorts by key; two records that got the same key in two windows are told apart by id. */
export function compareOrder(first: Ordered, second: Ordered): number {
  if (first.order !== second.order) return first.order < second.order ? -1 : 1;
  if (first.id === second.id) return 0;
  return first.id < second.id ? -1 : 1;
}

/**
 * The key that puts a record before `beforeId` among `siblings`, or last when `beforeId` is null or not there.
 *
 * @param siblings sorted with compareOrder; must not contain the record that is being placed.
 */
export function orderBefore(siblings: readonly Ordered[], beforeId: string | null): string {
  const found = beforeId === null ? -1 : siblings.findIndex((sibling) => sibling.id === beforeId);
  const index = found === -1 ? siblings.length : found;
  const previous = siblings[index - 1]?.order ?? null;
  let next = siblings[index]?.order ?? null;
  // Siblings with the same key leave no room between them: the record then goes after the whole tie.
  for (let later = index; next !== null && previous !== null && next <= previous; ) {
    later += 1;
    next = siblings[later]?.order ?? null;
  }
  return generateKeyBetween(previous, next);
}

/** `count` rising keys after `previous` (or from the start when it is null). */
export function ordersAfter(previous: string | null, count: number): string[] {
  const keys: string[] = [];
  let last = previous;
  for (let made = 0; made < count; made += 1) {
    last = generateKeyBetween(last, null);
    keys.push(last);
  }
  return keys;
}

/** Whether a key can be ordered against and inserted beside. */
export function isOrderKey(key: string): boolean {
  // The library takes a character that it does not know for its first digit, and sorts what it makes of it wrongly.
  if (!/^[0-9A-Za-z]+$/.test(key)) return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
