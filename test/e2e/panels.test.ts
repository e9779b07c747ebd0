import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { libraryDocumentId } from '../../src/core/model/any-record.ts';
import type { AppWindow } from './support/app-window.ts';
import { e2e } from './support/e2e-test.ts';

e2e(
  'the history names every step and goes back to any of them, also after a quiet close',
  async (running) => {
    const first = running.window;
    await first.blankMap();
    const empty = await first.map.records();
    await first.map.newTouchpoint('Discovers', 'Sees an ad');
    await first.inspector.face(5);
    await first.inspector.addPain('barrier', 'Too loud');
    const full = await first.map.records();
    await running.close();

    await running.restart();
    const { window } = running;
    await window.home.openMap('New map');
    expect(await window.map.records()).toEqual(full);
    await window.button('action.panel.history').click();
    const panel = window.page.getByRole('complementary', { name: window.say('action.panel.history') });
    const steps = panel.getByRole('listitem').getByRole('button');
    const names = await steps.allInnerTexts();
    expect(names[0]).toContain('Too loud');
    expect(
      names.some((name) => name.includes(window.say('command.touchpoint.add', { title: 'Sees an ad' }))),
    ).toBe(true);
    await steps.last().click();
    await expect.poll(() => window.map.records()).toEqual(empty);
    await steps.first().click();
    await expect.poll(() => window.map.records()).toEqual(full);
  },
);

e2e('people, money and channels are filled in once, and the losses follow', async ({ window }) => {
  const { map, inspector, page } = window;
  await window.blankMap();
  await inspector.fill('inspector.map.customerValue', '100');
  for (const [title, entrants] of [
    ['Discovers', '1000'],
    ['Chooses', '400'],
  ] as const) {
    await map.select((await map.find('stage', title)).id);
    await inspector.fill('entrants', entrants);
  }
  await map.saved();
  await page.locator('nav a[href^="#/losses/"]').click();
  const row = page.getByRole('row').filter({ hasText: 'Discovers' });
  await row.filter({ hasText: '60%' }).filter({ hasText: '60,000' }).waitFor();
  await page.locator('nav a[href^="#/map/"]').click();
  await map.ready();

  await map.newTouchpoint('Discovers', 'Sees an ad');
  await inspector.button('inspector.library.new.channel').click();
  await inspector.field('inspector.library.new.channel').fill('Airship');
  await inspector.field('inspector.library.new.channel').press('Enter');
  const library = async (): Promise<{ id: string; title?: string }[]> =>
    (await window.call('map.open', { mapId: libraryDocumentId })).records as { id: string; title?: string }[];
  await map.saved();
  const airship = (await library()).find(({ title }) => title === 'Airship');
  expect((await map.find('touchpoint', 'Sees an ad')).channelId).toBe(airship?.id);

  await window.blankMap();
  await map.newTouchpoint('Buys', 'Looks up');
  await inspector.choose('recordType.channel', airship?.id ?? '');
  expect((await map.find('touchpoint', 'Looks up')).channelId).toBe(airship?.id);
  expect((await library()).filter(({ title }) => title === 'Airship').length).toBe(1);
});

e2e('a map leaves as JSON and SVG, and the JSON comes back as the same map', async (running) => {
  const { window } = running;
  const { map, home } = window;
  await map.ready();
  const sample = await map.records();
  const svg = readFileSync(await running.saveFile(() => exportAs(window, 'SVG')), 'utf8');
  await window.button('ui.done').click();
  expect(svg).toMatch(/^(<\?xml|<svg)/);
  const json = await running.saveFile(() => exportAs(window, 'JSON'));
  await window.button('ui.done').click();

  await home.open();
  const preview = await (await home.chooseImport(json)).innerText();
  const { length } = [...sample.values()].filter(({ type }) => type === 'touchpoint');
  expect(preview).toContain(window.say('count.touchpoint', { count: length }));
  expect(preview).toContain(window.say('home.importing.noLosses'));
  await home.finishImport(1);
  const again = await map.records();
  const words = (records: typeof sample) =>
    [...records.values()].map((record) => `${record.type} ${'title' in record ? record.title : ''}`).sort();
  expect(words(again)).toEqual(words(sample));
});

async function exportAs(window: AppWindow, format: 'SVG' | 'JSON'): Promise<void> {
  await window.button('action.map.export').click();
  const dialog = window.dialog();
  await dialog.getByRole('radio', { name: format, exact: true }).click();
  await dialog.getByRole('button', { name: window.say('action.map.export'), exact: true }).click();
  await dialog.getByRole('status').waitFor({ timeout: 30_000 });
}
