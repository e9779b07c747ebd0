/** A test of the whole program: starts it on a folder of its own, and keeps a picture of the window when it fails. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import type { Language } from '../../../src/core/words/language.ts';
import { AppWindow } from './app-window.ts';
import type { Program } from './program.ts';
import { startElectron } from './start-electron.ts';
import { closeBrowser, startNode } from './start-node.ts';

export const hostName = process.env.TWINPATH_E2E_HOST === 'electron' ? 'electron' : 'node';
const startProgram = hostName === 'electron' ? startElectron : startNode;

afterAll(closeBrowser);

/** A started program and its first window; both are new ones after a restart. */
export interface Running {
  readonly window: AppWindow;
  /** Where this test may write. */
  readonly folder: string;
  /** Another window on the same project, already showing it. */
  anotherWindow(): Promise<AppWindow>;
  /** @returns the path of the file that the program wrote, in `folder` */
  saveFile(doing: () => Promise<void>): Promise<string>;
  kill9(): Promise<void>;
  /** Closes the windows and ends the program as a person does. */
  close(): Promise<void>;
  /** Starts the program again on the same data. */
  restart(): Promise<void>;
}

class Run implements Running {
  readonly folder = mkdtempSync(join(tmpdir(), 'twinpath-e2e-'));
  readonly complaints: string[] = [];
  readonly #language: Language;
  #program: Program | null = null;
  #window: AppWindow | null = null;

  constructor(language: Language) {
    this.#language = language;
  }

  async restart(): Promise<void> {
    const program = await startProgram({ dataFolder: join(this.folder, 'data'), language: this.#language });
    this.#program = program;
    this.#window = new AppWindow(program.page, this.#language);
    await this.#window.ready();
  }

  get program(): Program {
    if (this.#program === null) throw new Error('the program does not run');
    return this.#program;
  }

  get window(): AppWindow {
    if (this.#window === null) throw new Error('the program does not run');
    return this.#window;
  }

  async anotherWindow(): Promise<AppWindow> {
    const window = new AppWindow(await this.program.newWindow(), this.#language);
    await window.ready();
    return window;
  }

  saveFile(doing: () => Promise<void>): Promise<string> {
    return this.program.saveFile(this.folder, doing);
  }

  async kill9(): Promise<void> {
    await this.#program?.kill9();
    this.#forget();
  }

  async close(): Promise<void> {
    await this.program.close();
    this.#forget();
  }

  #forget(): void {
    this.complaints.push(...(this.#program?.complaints ?? []));
    this.#program = null;
  }

  /** @returns where the picture is; null when there is no window to take it of */
  async picture(name: string): Promise<string | null> {
    const folder = join(tmpdir(), 'twinpath-e2e-failures');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${hostName}-${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`);
    const taken = await this.#program?.page.screenshot({ path, timeout: 5000 }).catch(() => null);
    return taken == null ? null : path;
  }
}

/** @param language the system's; English when not given */
export function e2e(
  name: string,
  doing: (running: Running) => Promise<void>,
  language: Language = 'en',
): void {
  it(name, async () => {
    const run = new Run(language);
    try {
      await run.restart();
      await doing(run);
      await run.kill9();
      expect(run.complaints).toEqual([]);
    } catch (error) {
      const path = await run.picture(name);
      if (error instanceof Error && path !== null) error.message += `\nThe window then: ${path}`;
      throw error;
    } finally {
      await run.kill9();
      rmSync(run.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
