import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './folders.mjs';

const PACKAGE = join(root, 'node_modules/electron');
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** @returns {string | null} the Electron executable that is already on this machine */
function installedElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(PACKAGE, 'dist');
  const executable = join(folder, EXECUTABLES[process.platform] ?? 'electron');
  return existsSync(executable) ? executable : null;
}

/**
 * Electron's package fetches its runtime at the first run.
 * @returns {Promise<string | null>} why it could not, or null
 */
function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  console.log(`Fetching Electron ${version}, once (about 120 MB)…`);
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`the download took more than ${DOWNLOAD_LIMIT_MS / 60_000} minutes`);
    }, DOWNLOAD_LIMIT_MS);
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      const reason = errors.split('\n').find((line) => /error|E[A-Z]{4,}/i.test(line)) ?? `exit code ${code}`;
      resolve(code === 0 ? null : reason.trim());
    });
  });
}

/** @returns {Promise<{ executable: string } | { missing: string }>} */
export async function electronRuntime() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { missing: 'there is no display here' };
  }
  const installed = installedElectron();
  if (installed) return { executable: installed };
  if (!existsSync(PACKAGE)) return { missing: 'its package is not installed' };
  const problem = await fetchElectron();
  const fetched = installedElectron();
  return fetched ? { executable: fetched } : { missing: problem ?? 'its package fetched no runtime' };
}
