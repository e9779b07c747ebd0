const unsafeKeys = ['__proto__', 'constructor', 'prototype'] as const;

/**
 * Takes keys out of a parsed JSON value that could reach an object's prototype when somebody copies them, and tells how
 * many there were. Changes the value in place; its nesting has been limited before.
 */
export function dropUnsafeKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let dropped = 0;
  if (!Array.isArray(value)) {
    for (const key of unsafeKeys) {
      if (!Object.hasOwn(value, key)) continue;
      Reflect.deleteProperty(value, key);
      dropped += 1;
    }
  }
  for (const member of Object.values(value)) dropped += dropUnsafeKeys(member);
  return dropped;
}
