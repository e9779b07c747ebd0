/**
 * npm run bench: measures the program on generated maps of 100, 1,000 and 5,000 touchpoints.
 *
 *   --quick            fewer sizes and rounds: a look in a minute or two
 *   --only PARTS       commit, export, browser; several with commas
 *   --renderer FOLDER  another built window than dist/renderer, to hold two builds side by side
 *
 * Milliseconds say nothing on a busy machine; ratios within one run, and the work of the main thread in brackets, do.
 * The numbers also go to dist/bench as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { browserBench } from './browser-bench.ts';
import { commitBench } from './commit-bench.ts';
import { exportBench } from './export-bench.ts';
import { rootFolder } from './support/bench-project.ts';
import { machineLoad } from './support/statistics.ts';
import { printTable, type Row } from './support/table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'commit,export,browser' },
    renderer: { type: 'string' },
  },
});
const sizes = values.quick ? [100, 1000] : [100, 1000, 5000];
const parts = values.only.split(',');
const startedAt = new Date();
const results: Record<string, readonly Row[]> = {};

function note(part: string, title: string, rows: readonly Row[]): void {
  results[part] = rows;
  printTable(title, rows);
}

console.log(`Load of the machine before: ${machineLoad()}`);
if (parts.includes('commit')) {
  const rows = await commitBench({ sizes, rounds: values.quick ? 150 : 600 });
  note('commit', 'One edit at the host (bar: within 2 x SQLite)', rows);
}
if (parts.includes('export')) {
  note(
    'export',
    'Exports, each in a process of its own',
    await exportBench({ sizes, repeats: values.quick ? 1 : 3 }),
  );
}
if (parts.includes('browser')) {
  const folder = values.renderer ?? (await builtRenderer());
  const rows = await browserBench({ sizes, repeats: values.quick ? 2 : 5, rendererFolder: folder });
  note(
    'browser',
    'The window in Chromium, milliseconds (main thread); drag, type and pan: p95 … worst gap between frames (main thread a step)',
    rows,
  );
}
console.log(`\nLoad of the machine after: ${machineLoad()}`);
const folder = join(rootFolder, 'dist/bench');
mkdirSync(folder, { recursive: true });
const path = join(folder, `${startedAt.toISOString().replaceAll(/[:.]/g, '-')}.json`);
writeFileSync(
  path,
  `${JSON.stringify({ startedAt, node: process.version, load: machineLoad(), ...results }, null, 2)}\n`,
);
console.log(`Written to ${path}`);

/** What a person would start: built when it is stale. */
async function builtRenderer(): Promise<string> {
  const { buildPart } = await import('../../.config/build.mjs');
  await buildPart('renderer');
  return join(rootFolder, 'dist/renderer');
}
