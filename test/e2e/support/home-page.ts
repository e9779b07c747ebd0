/** The screen with the maps of the project, and its dialogs. */
import type { Locator } from 'playwright-core';
import type { MapPage } from './map-page.ts';
import type { ShownWindow } from './shown-window.ts';

export class HomePage {
  readonly #window: ShownWindow;
  readonly #map: MapPage;

  constructor(window: ShownWindow, map: MapPage) {
    this.#window = window;
    this.#map = map;
  }

  async open(): Promise<void> {
    await this.#window.page.locator('nav a[href="#/home"]').click();
    await this.#window.button('home.newMap').first().waitFor();
  }

  cards(): Locator {
    return this.#window.page.getByRole('article');
  }

  card(title: string): Locator {
    return this.cards().filter({ has: this.#window.page.getByRole('link', { name: title, exact: true }) });
  }

  async openMap(title: string): Promise<void> {
    await this.card(title).getByRole('link').click();
    await this.#map.ready();
  }

  /** Shows the import dialog with what is in a file. */
  async chooseImport(path: string): Promise<Locator> {
    const choosing = this.#window.page.waitForEvent('filechooser');
    await this.#window.button('home.import').click();
    await (await choosing).setFiles(path);
    const dialog = this.#window.dialog();
    await dialog.getByRole('listitem').first().waitFor();
    return dialog;
  }

  /** Goes through with what the import dialog shows. */
  async finishImport(count: number): Promise<void> {
    await this.#window.button('home.importing.do', { count }).click();
    if (count === 1) await this.#map.ready();
  }

  async chooseTemplates(): Promise<Locator> {
    await this.#window.button('home.newMap').first().click();
    const dialog = this.#window.dialog();
    await dialog.getByRole('listitem').first().waitFor();
    return dialog;
  }

  /** Makes a map and opens it. */
  async newMap(place = 0): Promise<void> {
    const dialog = await this.chooseTemplates();
    await dialog.getByRole('listitem').nth(place).getByRole('button').click();
    await this.#map.ready();
  }

  async cardMenu(title: string, key: string): Promise<void> {
    await this.#window.button('home.card.menu', { title }).click();
    await this.#window.menuItem(this.#window.say(key)).click();
  }
}
