// Says in plain words that this Node is too old, before anything else can crash on it.
// Runs under any Node from 12 on: no newer syntax here.
import { realpathSync } from 'node:fs';
import { argv, exit, stderr, version } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Node runs our TypeScript without flags from these versions on, and better-sqlite3 needs 22. */
const OLDEST = [
  [22, 18],
  [23, 6],
  [24, 0],
];

/**
 * @param {string} running a version as in `process.version`
 * @returns {string | null} what to tell the person, or null when this Node will do
 */
export function nodeProblem(running) {
  const [major = 0, minor = 0] = running.replace(/^v/, '').split('.').map(Number);
  const line = OLDEST.find(([wanted]) => wanted === major);
  const fits = line ? minor >= (line[1] || 0) : major > 24;
  if (fits) return null;
  return [
    `Twinpath не работает на Node ${running}: запускайте его через «npm start» или «npm run …» после «npm ci», они берут Node 24 из самого проекта.`,
    `Twinpath does not run on Node ${running}: use "npm start" or "npm run …" after "npm ci", they take Node 24 from the project itself.`,
  ].join('\n');
}

if (argv[1] && fileURLToPath(import.meta.url) === realpathSync(argv[1])) {
  const problem = nodeProblem(version);
  if (problem) {
    stderr.write(`${problem}\n`);
    exit(2);
  }
}
