/** Starts the built program in a real Electron, as a person would, on a data folder of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, errors, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A runtime that somebody brought along may not start apps as Electron's own does. */
const starter =
  process.platform === 'win32' || process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined
    ? null
    : join(import.meta.dirname, 'electron-at-once.sh');

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** @throws Error that says how to get one when no Electron runtime is on this machine */
export function electronExecutable(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, executables[process.platform] ?? 'electron');
  if (existsSync(path)) return path;
  throw new Error(
    'There is no Electron runtime here: run "npx electron" once, or set ELECTRON_OVERRIDE_DIST_PATH',
  );
}

export interface LaunchOptions {
  readonly dataFolder: string;
  /** Given on the command line, as a double click would. */
  readonly projectPath?: string;
  /** The system's language. */
  readonly locale?: 'ru' | 'en-GB';
}

export interface RunningElectron {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  /** Ends the main process as a power cut would, with nothing run any more; resolves when it is gone. */
  kill9(): Promise<void>;
  /** Quits as a person does. */
  close(): Promise<void>;
}

/** Long enough for a busy machine; a start that takes longer has lost its debugger and never ends. */
const launchPatience = 30_000;
const mostLaunches = 3;

/**
 * Under load the debugger that tests hold Electron by now and then never answers, before any code of the program runs.
 * Such a start is given up, told, and made again.
 */
async function launched(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch(options);
    } catch (error) {
      if (attempt === mostLaunches || !(error instanceof errors.TimeoutError)) throw error;
      process.stderr.write('Electron did not answer its debugger in time and is started again\n');
    }
  }
}

export async function launchElectron(options: LaunchOptions): Promise<RunningElectron> {
  // Chromium's sandbox refuses to work for root.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const project = options.projectPath === undefined ? [] : [options.projectPath];
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const electron = electronExecutable();
  const app = await launched({
    executablePath: starter ?? electron,
    cwd: root,
    args: [
      ...sandbox,
      `--lang=${options.locale ?? 'en-GB'}`,
      '.',
      `--data=${options.dataFolder}`,
      ...project,
    ],
    env: definedOnly({ ...inherited, ELECTRON: electron }),
    timeout: launchPatience,
  });
  const main = app.process();
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    async kill9() {
      const gone = new Promise<void>((resolve) => main.once('exit', () => resolve()));
      if (main.exitCode !== null || main.signalCode !== null) return;
      main.kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
