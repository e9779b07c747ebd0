/** The program in a real Electron, as the journeys that run in every host see it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchElectron } from './launch-electron.ts';
import { listenForComplaints, type Program, type StartOptions } from './program.ts';

const locales = { en: 'en-GB', ru: 'ru' } as const;

export async function startElectron({ dataFolder, language }: StartOptions): Promise<Program> {
  const electron = await launchElectron({ dataFolder, locale: locales[language] });
  const { app, page } = electron;
  const complaints: string[] = [];

  async function prepare(window: Page): Promise<void> {
    window.setDefaultTimeout(15_000);
    listenForComplaints(window, complaints);
    await window.emulateMedia({ reducedMotion: 'reduce' });
  }
  await prepare(page);

  return {
    page,
    async newWindow() {
      const opened = app.waitForEvent('window');
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click());
      const window = await opened;
      await prepare(window);
      return window;
    },
    async saveFile(folder, doing) {
      // The system's dialog can't be pressed from here: it answers at once, with the name that it was opened with.
      const saved = app.evaluate(
        ({ dialog }, target) =>
          new Promise<string>((resolve) => {
            dialog.showSaveDialog = (...given: unknown[]) => {
              const { defaultPath = 'file' } = given.at(-1) as { defaultPath?: string };
              const filePath = `${target}${defaultPath}`;
              resolve(filePath);
              return Promise.resolve({ canceled: false, filePath });
            };
          }),
        join(folder, '/'),
      );
      await doing();
      return saved;
    },
    close: () => electron.close(),
    kill9: () => electron.kill9(),
    complaints,
  };
}
