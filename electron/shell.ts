/** The running shell: one host, its windows, the menu, and opening projects from outside. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import type { Reply } from '../src/contract/client.ts';
import type { Language, MethodOutput } from '../src/contract/methods.ts';
import { nativeDialogs } from './dialogs.ts';
import { type CallableHost, serveIpc } from './ipc.ts';
import type { Log } from './log.ts';
import { setMenu } from './menu.ts';
import { openOutside } from './security.ts';
import { openWindow } from './window.ts';
import { fill, languageOf, type Words, wordsIn } from './words.ts';

export interface ShellFolders {
  readonly data: string;
  readonly logFile: string;
  readonly preload: string;
}

export class Shell {
  readonly #folders: ShellFolders;
  readonly #log: Log;
  readonly #devTools: boolean;
  #language: Language | null = null;
  #host: CallableHost | null = null;
  /** A project asked for before the host was there. */
  #waitingProject: string | null = null;

  constructor(folders: ShellFolders, devTools: boolean, log: Log) {
    this.#folders = folders;
    this.#devTools = devTools;
    this.#log = log;
  }

  get words(): Words {
    return wordsIn(this.#language ?? this.systemLanguage);
  }

  get systemLanguage(): Language {
    return languageOf(app.getLocale());
  }

  readonly dialogs = nativeDialogs(() => this.words);

  /** Shows the first window. */
  async start(host: CallableHost): Promise<void> {
    this.#host = host;
    serveIpc({
      subscribe: (listener) => host.subscribe(listener),
      dispatch: async (method, input) => {
        const reply = await host.dispatch(method, input);
        if (method === 'settings.set' && reply.ok) await this.#followSettings();
        return reply;
      },
    });
    await this.#followSettings();
    this.newWindow();
    if (this.#waitingProject !== null) await this.openProject(this.#waitingProject);
  }

  newWindow(): void {
    if (this.#host === null) return;
    openWindow({
      preload: this.#folders.preload,
      devTools: this.#devTools,
      stateFile: join(this.#folders.data, 'window-state.json'),
      words: () => this.words,
      log: this.#log,
    });
  }

  /** Brings a window to the front, a new one when there is none. */
  focus(): void {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window === undefined) {
      this.newWindow();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Opens a project as the windows themselves would; they hear of it by its event. */
  async openProject(path: string): Promise<void> {
    if (this.#host === null) {
      this.#waitingProject = path;
      return;
    }
    this.focus();
    const reply = await this.#host.dispatch('project.open', { path });
    if (reply.ok) return;
    const { errors, notOpened } = this.words;
    const detail = fill(notOpened.detail, { path, reason: errors[reply.failure.code] });
    this.#log(`project not opened: ${reply.failure.code}`);
    await dialog.showMessageBox({ type: 'error', message: notOpened.title, detail });
  }

  openLink(url: string): void {
    void openOutside(url, this.words).catch(() => this.#log('link: not opened'));
  }

  async #chooseProject(): Promise<void> {
    const path = await this.dialogs.chooseProject('open');
    if (path !== null) await this.openProject(path);
  }

  /** Menu and native colours go along with what the person chose in the window. */
  async #followSettings(): Promise<void> {
    const reply: Reply | undefined = await this.#host?.dispatch('app.info', {});
    if (reply?.ok) {
      const { settings } = reply.output as MethodOutput<'app.info'>;
      this.#language = settings.language;
      nativeTheme.themeSource = settings.theme;
    }
    setMenu({
      mac: process.platform === 'darwin',
      devTools: this.#devTools,
      words: this.words.menu,
      newWindow: () => this.newWindow(),
      openProject: () => void this.#chooseProject(),
      showLog: () => shell.showItemInFolder(this.#folders.logFile),
    });
  }
}
