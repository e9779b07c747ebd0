// npm start: Electron when it can run here, otherwise the Node host in a browser.
import process from 'node:process';
import { buildPart } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { runProcess } from './run-process.mjs';

const args = process.argv.slice(2);

/** @param {string} executable */
async function openElectron(executable) {
  await buildPart('electron');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium's sandbox refuses to work for root.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return runProcess([...sandbox, '.', ...args], { program: executable, env });
}

process.chdir(root);
await buildPart('renderer');
const runtime = await electronRuntime();
if ('executable' in runtime) {
  process.exitCode = await openElectron(runtime.executable);
} else {
  console.log(`Electron is not available (${runtime.missing}), so Twinpath opens in the browser.`);
  process.exitCode = await runProcess(['src/host/http/main.ts', '--open', ...args]);
}
