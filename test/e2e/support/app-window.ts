/** A window of the program as a person sees it: its screens, by the names that they show in the window's language. */
import type { Locator } from 'playwright-core';
import { HomePage } from './home-page.ts';
import { Inspector } from './inspector.ts';
import { MapPage } from './map-page.ts';
import { ShownWindow } from './shown-window.ts';

export class AppWindow extends ShownWindow {
  readonly map = new MapPage(this);
  readonly home = new HomePage(this, this.map);
  readonly inspector = new Inspector(this);

  /** Waits for a screen to be there. */
  async ready(): Promise<void> {
    await this.page.locator('main').first().waitFor();
  }

  /** Goes to the list of maps, makes a blank map and opens it. */
  async blankMap(): Promise<MapPage> {
    await this.home.open();
    await this.home.newMap();
    return this.map;
  }

  /** Presses Tab until something has the focus: the way of a person without a mouse. */
  async tabTo(target: Locator, most = 60): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < most; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${most} presses of Tab did not reach ${target}`);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }
}
