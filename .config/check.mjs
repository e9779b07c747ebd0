// npm run check: every check, one after another; all of them run, so that one look shows everything.
import { root } from './folders.mjs';
import { runProcess } from './run-process.mjs';

/** @type {Record<string, string[]>} */
const CHECKS = {
  types: ['.config/check-types.mjs'],
  lint: ['.config/run.mjs', 'biome', 'lint', '--error-on-warnings'],
  layers: ['.config/check-layers.mjs'],
  unused: ['.config/check-unused.mjs'],
  format: ['.config/run.mjs', 'biome', 'format'],
};

process.chdir(root);
const failed = [];
for (const [name, args] of Object.entries(CHECKS)) {
  console.log(`\ncheck:${name}`);
  if ((await runProcess(args)) !== 0) failed.push(name);
}
console.log(failed.length ? `\nChecks that failed: ${failed.join(', ')}` : '\nAll checks passed.');
process.exitCode = failed.length ? 1 : 0;
