/**
 * Makes one value fit its record type, changing as little as it can: a text that is too long is cut, a number is brought into
 * its range, an unknown field goes, a wrong entry leaves its list, a field beyond help gets its default.
 */
import type * as z from 'zod';
import { type AnyRecord, type RecordType, recordDefinitions } from '../model/any-record.ts';
import type { RepairLog } from './repair-log.ts';

type Tree = Record<PropertyKey, unknown>;
type Issue = z.core.$ZodIssue;

/** Each pass mends all that the schema finds; nested values come to light in layers. */
const mostPasses = 30;

/** The record, or null when it lacks what no default can stand in for. `value` itself is changed. */
export function mendRecord(value: Tree, type: RecordType, log: RepairLog): AnyRecord | null {
  const { schema, defaults } = recordDefinitions[type];
  const shape = schema.shape as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(shape)) {
    if (Object.hasOwn(value, field) || !Object.hasOwn(defaults, field)) continue;
    value[field] = (defaults as Tree)[field];
    log.add('fieldMissing', { field: `${type}.${field}` });
  }
  const tried = new Map<string, number>();
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    // Backwards, so that taking an entry out of a list leaves the places of those before it as they were told.
    for (const issue of parsed.error.issues.toReversed()) {
      if (!mendIssue(value, defaults as Tree, type, issue, tried, log)) return null;
    }
  }
  return null;
}

function mendIssue(
  record: Tree,
  defaults: Tree,
  type: RecordType,
  issue: Issue,
  tried: Map<string, number>,
  log: RepairLog,
): boolean {
  const place = issue.path.join('.');
  const times = tried.get(place) ?? 0;
  tried.set(place, times + 1);
  if (issue.code === 'unrecognized_keys') {
    const holder = valueAt(record, issue.path) as Tree;
    for (const key of issue.keys) {
      Reflect.deleteProperty(holder, key);
      log.add('unknownField', { field: [type, ...issue.path, key].join('.').slice(0, 80).toWellFormed() });
    }
    return true;
  }
  const [field] = issue.path;
  if (field === undefined) return false;
  const name = `${type}.${String(field)}`;
  const mended = times === 0 ? gently(valueAt(record, issue.path), issue) : undefined;
  if (mended !== undefined) {
    log.add('fieldMended', { field: name });
    return setAt(record, issue.path, mended);
  }
  log.add('fieldReset', { field: name });
  const last = issue.path.at(-1);
  const holder = valueAt(record, issue.path.slice(0, -1));
  if (typeof last === 'number' && Array.isArray(holder)) {
    holder.splice(last, 1);
    return true;
  }
  if (issue.path.length > 1 && times < 2) return setAt(record, issue.path, null);
  if (!Object.hasOwn(defaults, field)) return false;
  record[field] = defaults[field];
  return times < 4;
}

/** A value near the given one that the schema takes; undefined when there is none. */
function gently(value: unknown, issue: Issue): unknown {
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (typeof value === 'string') return value.slice(0, most).toWellFormed();
    if (Array.isArray(value)) return value.slice(0, most);
    if (typeof value === 'number') return most;
  }
  if (issue.code === 'too_small' && typeof value === 'number') return Number(issue.minimum);
  if (issue.code === 'invalid_type' && typeof value === 'number' && Number.isFinite(value)) {
    if (issue.expected === 'int') return Math.round(value) + 0; // -0 is 0 in JSON
    if (issue.expected === 'string') return String(value);
  }
  return undefined;
}

function valueAt(record: Tree, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Tree | null | undefined)?.[key], record);
}

function setAt(record: Tree, path: readonly PropertyKey[], value: unknown): boolean {
  const holder = valueAt(record, path.slice(0, -1)) as Tree | null | undefined;
  const last = path.at(-1);
  // Its holder was reset by another issue of the same pass.
  if (typeof holder === 'object' && holder !== null && last !== undefined) holder[last] = value;
  return true;
}
