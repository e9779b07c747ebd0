// npm run check:layers: dependency-cruiser over the folders there are.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './folders.mjs';
import { runProcess } from './run-process.mjs';

const folders = ['src', 'electron', 'renderer', 'test'].filter((name) => existsSync(join(root, name)));
process.exitCode = await runProcess([
  '.config/run.mjs',
  'depcruise',
  '--config',
  '.config/dependency-cruiser.cjs',
  ...folders,
]);
