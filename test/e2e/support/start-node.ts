/** The Node host as a process of its own, with windows in Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.ts';
import { listenForComplaints, type Program, type StartOptions } from './program.ts';

const main = fileURLToPath(new URL('../../../src/host/http/main.ts', import.meta.url));
const systems = {
  en: { LANG: 'en_GB.UTF-8', locale: 'en-GB' },
  ru: { LANG: 'ru_RU.UTF-8', locale: 'ru-RU' },
};
const browsers: Browser[] = [];

/** One browser for all tests of a file: a start costs more than most tests. */
async function browser(): Promise<Browser> {
  const known = browsers[0];
  if (known?.isConnected() === true) return known;
  const started = await launchChromium();
  browsers[0] = started;
  return started;
}

export async function closeBrowser(): Promise<void> {
  for (const each of browsers.splice(0)) await each.close();
}

export async function startNode({ dataFolder, language }: StartOptions): Promise<Program> {
  const host = new NodeHost(dataFolder, systems[language].LANG);
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  async function newWindow(): Promise<Page> {
    const context = await (await browser()).newContext({
      locale: systems[language].locale,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    listenForComplaints(page, complaints);
    await page.goto(await host.nextAddress());
    return page;
  }

  try {
    return {
      page: await newWindow(),
      newWindow,
      async saveFile(folder, doing) {
        const page = contexts[0]?.pages()[0];
        if (page === undefined) throw new Error('no window is open');
        const [download] = await Promise.all([page.waitForEvent('download'), doing()]);
        const path = join(folder, download.suggestedFilename());
        await download.saveAs(path);
        return path;
      },
      async close() {
        for (const page of contexts.flatMap((context) => context.pages())) {
          await page.close({ runBeforeUnload: true });
        }
        await host.end('SIGTERM');
        for (const context of contexts.splice(0)) await context.close();
      },
      async kill9() {
        for (const page of contexts.flatMap((context) => context.pages())) {
          page.removeAllListeners('console');
          page.removeAllListeners('pageerror');
        }
        await host.end('SIGKILL');
        for (const context of contexts.splice(0)) await context.close();
      },
      complaints,
    };
  } catch (error) {
    await host.end('SIGKILL');
    throw error;
  }
}

class NodeHost {
  readonly #process: ChildProcess;
  readonly #addresses: string[] = [];
  readonly #said: string[] = [];
  #tell: () => void = () => undefined;

  constructor(dataFolder: string, lang: string) {
    const { LC_ALL: _all, LC_MESSAGES: _messages, ...env } = process.env;
    this.#process = spawn(process.execPath, [main, '--data', dataFolder], {
      env: { ...env, LANG: lang },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      if (stream !== null) createInterface(stream).on('line', (line) => this.#hear(line));
    }
    this.#process.once('exit', () => this.#tell());
  }

  #hear(line: string): void {
    this.#said.push(line);
    const [address] = /http:\/\/127\.0\.0\.1:\S+/.exec(line) ?? [];
    if (address !== undefined) this.#addresses.push(address);
    this.#tell();
  }

  /** Each address is good for one window; the host tells the next one as soon as one was used. */
  async nextAddress(): Promise<string> {
    for (;;) {
      const address = this.#addresses.shift();
      if (address !== undefined) return address;
      if (this.#hasEnded) throw new Error(`The host ended:\n${this.#said.join('\n')}`);
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
  }

  get #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#hasEnded) return;
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    this.#process.kill(signal);
    await gone;
  }
}
