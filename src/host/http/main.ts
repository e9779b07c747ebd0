/**
 * The Node host: `npm start` where there is no Electron, `npm run dev`, and a server of one's own. A Node that is too
 * old can't even read this file; .config/run.mjs and .config/start.mjs find the right one and say so otherwise.
 *
 *   --port N        the port of 127.0.0.1; any free one otherwise
 *   --project FILE  opens this project instead of the last one
 *   --data FOLDER   keeps settings and projects there
 *   --open          opens the default browser
 *   --dev           the window comes from Vite (TWINPATH_DEV_ORIGIN), which hands `/api` on to this host
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { noCapabilities } from '../../contract/capabilities.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { userDataFolder } from '../../infra/files/data-folder.ts';
import { loadWords } from '../../infra/files/locale-words.ts';
import { composeHost, type Host } from '../compose.ts';
import { systemLanguage } from '../system-language.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';
import { openBrowser } from './open-browser.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const rendererFolder = join(root, 'dist/renderer');
const assetsFolder = join(root, 'assets');
const language = systemLanguage();
const words = loadWords(assetsFolder, language);
const slowestClose = 5000;

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      project: { type: 'string' },
      data: { type: 'string' },
      open: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}`);
  return { ...values, port };
}

async function run(): Promise<void> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    leave(words.tell('host.badArguments', { detail: error instanceof Error ? error.message : '' }), 2);
    return;
  }
  if (!given.dev && !existsSync(join(rendererFolder, 'index.html'))) {
    leave(words.tell('host.notBuilt'), 1);
    return;
  }
  const host = await composeHost({
    dataFolder: given.data === undefined ? userDataFolder() : resolve(given.data),
    assetsFolder,
    capabilities: noCapabilities,
    systemLanguage: language,
    workerUrls: { export: new URL('../workers/export-worker.ts', import.meta.url) },
    ...(given.project === undefined ? {} : { projectPath: resolve(given.project) }),
    log: (line) => console.error(line),
  });
  const server = await serve(host, given);
  endOnSignal(host, server);
}

async function serve(host: Host, given: ReturnType<typeof readArguments>): Promise<HttpHost> {
  try {
    const server = await startHttpHost({
      host,
      rendererFolder,
      port: given.port,
      ...(given.dev ? { windowOrigin: process.env.TWINPATH_DEV_ORIGIN ?? 'http://127.0.0.1:5173' } : {}),
      // Each address is good for one window; the next one is there at once.
      onLaunch: () => tellAddress('host.anotherWindow', server.makeLaunchAddress()),
      log: (line) => console.error(line),
    });
    const address = server.makeLaunchAddress();
    tellAddress('host.openAddress', address);
    if (given.open) openBrowser(address);
    return server;
  } catch (error) {
    await host.close();
    throw error;
  }
}

function tellAddress(key: string, address: string): void {
  console.log(words.tell(key, { address }));
}

function endOnSignal(host: Host, server: HttpHost): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      // Everything is saved already; what hangs must not keep the program from ending.
      setTimeout(() => process.exit(0), slowestClose).unref();
      void server
        .close()
        .then(() => host.close())
        .finally(() => process.exit(0));
    });
  }
}

/** What is said to the person; never a stack. */
function problemOf(error: unknown): string {
  if (error instanceof ContractError) {
    const { code, reason } = error.failure;
    return reason === null ? words.tell(`error.${code}`) : words.tell(reason.key, reason.params);
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EADDRINUSE' || code === 'EACCES') return words.tell('host.portTaken');
  return words.tell('error.internal');
}

function leave(text: string, exitCode: number): void {
  console.error(text);
  process.exitCode = exitCode;
}

run().catch((error: unknown) => {
  if (process.env.TWINPATH_DEBUG !== undefined) console.error(error);
  leave(problemOf(error), 1);
});
