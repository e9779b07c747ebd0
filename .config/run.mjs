// node .config/run.mjs [--caller-cwd] <file or tool> [arguments]
// Runs a file of the project, or a tool from node_modules, under the project's own Node.
// Itself runs under any Node from 12 on: no newer syntax here.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { nodeProblem } from './guard.mjs';
import { projectNode } from './project-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<string, string>} tools whose package is named otherwise */
const TOOL_PACKAGES = { biome: '@biomejs/biome', depcruise: 'dependency-cruiser', tsc: 'typescript' };

/** @param {string} name */
function toolPath(name) {
  const folder = join(root, 'node_modules', TOOL_PACKAGES[name] || name);
  if (!existsSync(folder)) return null;
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** @param {string} text */
function leave(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

const args = process.argv.slice(2);
const fromCaller = args[0] === '--caller-cwd';
if (fromCaller) args.shift();
const target = args.shift() || '';

const own = projectNode();
const node = own || process.execPath;
const problem = own ? null : nodeProblem(process.version);
if (problem) leave(problem);

const isFile = /\.(mjs|ts)$/.test(target);
const file = isFile ? resolve(root, target) : toolPath(target);
if (!file || !existsSync(file))
  leave(`twinpath: there is no ${target || 'file to run'} here; run "npm ci" first`);

const env = Object.assign({}, process.env);
const pathName = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') || 'PATH';
env[pathName] = `${dirname(node)}${delimiter}${env[pathName] || ''}`;

const child = spawn(node, ['--disable-warning=ExperimentalWarning', String(file)].concat(args), {
  cwd: (fromCaller && process.env.INIT_CWD) || process.cwd(),
  env,
  stdio: 'inherit',
});
child.on('error', (error) => leave(`twinpath: ${node} did not start: ${error.message}`));
child.on('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else process.exit(code === null ? 1 : code);
});
// Ctrl+C reaches the whole group by itself; the child decides how to end.
process.on('SIGINT', () => undefined);
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal));
