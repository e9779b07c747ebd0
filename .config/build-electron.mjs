import { globSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from './folders.mjs';

/** Electron's Node is older than the project's: everything is lowered to what it runs. */
const TARGET = 'node20';
const OUT = join(root, 'dist/electron');
const HOST = join(root, 'src/host/compose.ts');

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, root, publicDir: false, logLevel: 'warn' };
const common = { target: TARGET, outDir: OUT, emptyOutDir: false, minify: false };

/** The host and the entries of its threads: ES modules named after their files; packages stay in node_modules. */
function buildHost() {
  const entries = [
    HOST,
    ...globSync('src/host/**/*-worker.ts', { cwd: root }).map((file) => join(root, file)),
  ];
  return build({
    ...shared,
    build: {
      ...common,
      ssr: true,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), entry])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/**
 * One CommonJS file. The preload has to be one because it is sandboxed; main, because a module is loaded without Electron
 * waiting for it in every case, and what main says must be said before the app is ready. Main loads the host when it runs.
 * @param {string} entry
 */
function buildScript(entry) {
  return build({
    ...shared,
    ssr: { noExternal: true },
    build: {
      ...common,
      ssr: join(root, entry),
      sourcemap: entry.endsWith('main.ts'),
      rolldownOptions: {
        external: ['electron', HOST],
        output: {
          format: 'cjs',
          entryFileNames: `${basename(entry, '.ts')}.cjs`,
          codeSplitting: false,
          paths: { [HOST]: './compose.js' },
        },
      },
    },
  });
}

export async function buildElectron() {
  rmSync(OUT, { recursive: true, force: true });
  await buildHost();
  await buildScript('electron/main.ts');
  await buildScript('electron/preload.ts');
}
