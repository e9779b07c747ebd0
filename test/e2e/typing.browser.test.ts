import { expect } from 'vitest';
import { e2e } from './support/e2e-test.ts';

// Electron asks in a dialog of the system's own.
e2e('what is being typed when the window is reloaded is kept', async ({ window }) => {
  const { map, inspector, page } = window;
  await window.blankMap();
  const ad = await map.newTouchpoint('Discovers', 'Sees an ad');
  // The window asks whether to go before everything is saved. The person stays till it is, and goes then.
  page.on('dialog', (dialog) => void dialog.dismiss());
  async function reload(): Promise<void> {
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => globalThis.location.reload());
    await asked;
    await map.saved();
    await window.reload();
    await map.ready();
  }

  await map.node(ad.id).dblclick();
  await map.titleEditor.fill('Sees a poster');
  await reload();
  expect(await map.titles('touchpoint')).toEqual(['Sees a poster']);

  const buys = await map.find('stage', 'Buys');
  await map.doubleClickCell(buys.id, (await map.lane('customer', 'touchpoints')).id);
  await map.newCard.fill('Pays');
  await reload();
  expect(await map.titles('touchpoint')).toEqual(['Pays', 'Sees a poster']);

  await map.select(buys.id);
  await inspector.field('entrants').fill('1,234');
  await reload();
  expect((await map.find('stage', 'Buys')).entrants?.value).toBe(1234);
});
