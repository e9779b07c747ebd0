import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

/**
 * @param {string} path a file or a folder of the project
 * @returns {number} when the newest file in it changed; 0 when there is none
 */
function newestChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time counts too: it changes when a file in it goes.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** @param {string} name */
const stampOf = (name) => join(root, 'dist', `.${name}-built`);

/**
 * @param {string} name of a build
 * @param {string[]} sources paths from the project's folder
 */
export function isStale(name, sources) {
  const built = newestChange(stampOf(name));
  return sources.some((source) => newestChange(join(root, source)) > built);
}

/**
 * @param {string} name of a build that has just ended well
 * @param {Date} startedAt changes made while it ran count as newer
 */
export function markBuilt(name, startedAt) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(name), '');
  utimesSync(stampOf(name), startedAt, startedAt);
}
