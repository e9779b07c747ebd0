// npm run build: the window and Electron's own code; --stale builds only what has changed since.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectron } from './build-electron.mjs';
import { root } from './folders.mjs';
import { isStale, markBuilt } from './freshness.mjs';

const ALWAYS = ['package-lock.json', '.config'];

/** @type {Record<'renderer' | 'electron', { sources: string[], run: () => Promise<unknown> }>} */
const BUILDS = {
  renderer: {
    sources: ['renderer', 'src/core', 'src/contract', 'assets', 'vite.config.ts', ...ALWAYS],
    run: () =>
      build({ configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)), logLevel: 'warn' }),
  },
  electron: { sources: ['electron', 'src', ...ALWAYS], run: buildElectron },
};

/**
 * @param {keyof typeof BUILDS} name
 * @param {{ always?: boolean }} [options]
 */
export async function buildPart(name, options = {}) {
  const { sources, run } = BUILDS[name];
  if (!options.always && !isStale(name, sources)) return;
  const startedAt = new Date();
  console.log(`Building ${name}…`);
  await run();
  markBuilt(name, startedAt);
  console.log(`Built ${name} in ${((Date.now() - startedAt.getTime()) / 1000).toFixed(1)} s`);
}

if (import.meta.filename === process.argv[1]) {
  process.chdir(root);
  const always = !process.argv.includes('--stale');
  await buildPart('renderer', { always });
  await buildPart('electron', { always });
}
