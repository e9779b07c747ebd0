// npm run check:types: tsc over every .config/tsconfig.<layer>.json that has files, two at a time.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { root } from './folders.mjs';

const TSC = join(root, 'node_modules/typescript/bin/tsc');
const AT_ONCE = 2;

/** @param {string} path */
function hasFiles(path) {
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(path)).fileNames.length > 0;
}

/**
 * @param {string} path of a tsconfig
 * @returns {Promise<{ good: boolean, output: string }>}
 */
function checkTypes(path) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [TSC, '-p', path, '--pretty', String(process.stdout.isTTY === true)],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ good: !error, output: stdout + stderr }),
    );
  });
}

const queue = readdirSync(join(root, '.config'))
  .filter((name) => /^tsconfig\..+\.json$/.test(name) && name !== 'tsconfig.base.json')
  .filter((name) => hasFiles(join(root, '.config', name)));

async function worker() {
  for (let name = queue.shift(); name; name = queue.shift()) {
    const { good, output } = await checkTypes(join(root, '.config', name));
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}${output.trim() ? `\n${output.trimEnd()}` : ''}`);
    if (!good) process.exitCode = 1;
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, worker));
