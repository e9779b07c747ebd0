import axe from 'axe-core';
import { expect } from 'vitest';
import type { AppWindow } from './support/app-window.ts';
import { e2e } from './support/e2e-test.ts';

/** What axe finds wrong in the window as it is now, with where it is. */
async function problems(window: AppWindow, screen: string): Promise<string[]> {
  await window.page.evaluate(axe.source);
  const { violations } = await window.page.evaluate(() => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      // Takes the initials in a portrait's button for its label; they are only decoration.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${screen}: ${id} at ${node.target.join(' ')}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  e2e(`no screen, panel or dialog keeps anybody out (${colorScheme})`, async ({ window }) => {
    const { home, map, page } = window;
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    const look = async (screen: string): Promise<void> =>
      void found.push(...(await problems(window, screen)));
    await map.ready();
    await look('map');
    await page.locator('.react-flow__node [data-kind=touchpoint]').first().click();
    await look('inspector');
    await window.button('action.panel.history').click();
    await look('history');
    await window.button('action.map.export').click();
    await look('export');
    await page.keyboard.press('Escape');
    await page.locator('nav a[href^="#/losses/"]').click();
    await page.getByRole('table').waitFor();
    await look('losses');
    await page.locator('nav a[href="#/library"]').click();
    await page.getByRole('tablist').waitFor();
    await look('library');
    await home.open();
    await look('home');
    await home.chooseTemplates();
    await look('templates');
    expect(found).toEqual([]);
  });
}
