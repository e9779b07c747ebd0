import { expect } from 'vitest';
import { e2e } from './support/e2e-test.ts';

e2e(
  'a newcomer types a journey in one go, works from the menu, and names an arrow in place',
  async ({ window }) => {
    const { page } = window;
    const map = await window.blankMap();
    const discovers = await map.find('stage', 'Discovers');
    const chooses = await map.find('stage', 'Chooses');
    const steps = await map.lane('customer', 'touchpoints');
    const pains = await map.lane('customer', 'pains');

    // Tab is the next step, also out of the one that is being typed.
    await map.doubleClickCell(discovers.id, steps.id);
    for (const title of ['Sees an ad', 'Opens the shop', 'Compares']) {
      await map.newCard.and(page.locator(':focus')).waitFor();
      await page.keyboard.type(title);
      await page.keyboard.press('Tab');
    }
    await map.newCard.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    expect(await map.titles('touchpoint')).toEqual(['Compares', 'Opens the shop', 'Sees an ad']);
    expect(await map.all('connection')).toHaveLength(2);

    // The menu is about the cell under the pointer, not about what was selected elsewhere; what it opens has the keyboard.
    await map.press('Shift+1');
    await map.select((await map.find('touchpoint', 'Compares')).id);
    const cell = await map.cell(chooses.id, pains.id);
    await page.mouse.click(cell.x, cell.y, { button: 'right' });
    await page.getByRole('menuitem', { name: window.say('action.card.add') }).click();
    await map.newCard.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Too many tabs');
    await page.keyboard.press('Enter');
    expect(await map.titles('pain')).toEqual(['Too many tabs']);

    // Words longer than the gap between two cards are still seen whole.
    const [arrow] = await map.all('connection');
    await map.selectEdge(arrow?.id ?? '');
    await map.press('F2');
    await page
      .getByLabel(window.say('canvas.editTitle'), { exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.type('after three reminders');
    await page.keyboard.press('Enter');
    expect((await map.all('connection')).map(({ label }) => label).sort()).toEqual([
      '',
      'after three reminders',
    ]);

    // A click on one of several picks it; Escape leads from the panel back to the map, where keys undo.
    await map.press('ControlOrMeta+A');
    const ad = await map.find('touchpoint', 'Sees an ad');
    await map.node(ad.id).click();
    await expect.poll(() => map.selected().count()).toBe(1);
    const before = await map.records();
    const number = page.getByRole('complementary').locator('input').first();
    await number.fill('2');
    await number.press('Enter');
    await expect.poll(async () => (await map.find('touchpoint', 'Sees an ad')).emotion).not.toBeNull();
    await number.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => map.records()).toEqual(before);
  },
);
