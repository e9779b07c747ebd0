import { globSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from './folders.mjs';

/** Electron's Node is older than the project's: everything is lowered to what it runs. */
const TARGET = 'node20';
const OUT = join(root, 'dist/electron');

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, root, publicDir: false, logLevel: 'warn' };

/** Main and worker entries: ES modules named after their files; packages stay in node_modules. */
function buildMain() {
  const entries = ['electron/main.ts', ...globSync('src/host/**/*-worker.ts', { cwd: root })];
  return build({
    ...shared,
    build: {
      ssr: true,
      target: TARGET,
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), join(root, entry)])),
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/** A sandboxed preload is one CommonJS file. */
function buildPreload() {
  return build({
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/preload.ts'),
      target: TARGET,
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  });
}

export async function buildElectron() {
  rmSync(OUT, { recursive: true, force: true });
  await buildMain();
  await buildPreload();
}
