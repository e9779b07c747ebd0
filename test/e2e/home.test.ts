import { expect } from 'vitest';
import { e2e } from './support/e2e-test.ts';

e2e('the first start shows the sample, and every template shows its picture', async ({ window }) => {
  const { home, map, page } = window;
  await map.ready();
  expect((await map.titles('touchpoint')).length).toBeGreaterThan(30);
  await home.open();
  await expect.poll(() => home.cards().count()).toBe(1);
  await expect.poll(() => page.locator('article [data-state=ready] img').count()).toBe(1);

  const dialog = await home.chooseTemplates();
  const templates = await dialog.getByRole('listitem').count();
  expect(templates).toBeGreaterThanOrEqual(9);
  const pictures = dialog.locator('[data-state=ready] img');
  await expect.poll(() => pictures.count(), { timeout: 20_000 }).toBe(templates);
  await expect
    .poll(() =>
      pictures.evaluateAll((images) =>
        images.every((image) => (image as HTMLImageElement).naturalWidth > 100),
      ),
    )
    .toBe(true);

  const last = dialog.getByRole('listitem').last();
  await last.getByRole('button').click();
  await map.ready();
  expect((await map.titles('touchpoint')).length).toBeGreaterThan(5);
});

e2e('maps are renamed, found, copied, deleted and brought back', async ({ window }) => {
  const { home, map } = window;
  await window.blankMap();
  await map.newTouchpoint('Discovers', 'Sees an ad');
  const records = await map.records();
  await home.open();
  // The card counts what was drawn since the list was last asked for.
  await home
    .card('New map')
    .filter({ hasText: window.say('count.touchpoint', { count: 1 }) })
    .waitFor();
  await home.cardMenu('New map', 'home.card.rename');
  await window.dialog().getByRole('textbox').fill('Spring');
  await window.button('home.rename.do').click();
  await home.card('Spring').waitFor();

  const search = window.page.getByRole('searchbox');
  await search.fill('spri');
  await expect.poll(() => home.cards().count()).toBe(1);
  await search.fill('no such map');
  await window.button('home.nothingFound.reset').click();
  await expect.poll(() => home.cards().count()).toBe(2);

  await home.cardMenu('Spring', 'home.card.duplicate');
  await home.card(window.say('home.copyOf', { title: 'Spring' })).waitFor();
  await home.cardMenu('Spring', 'home.card.remove');
  await home.card('Spring').waitFor({ state: 'detached' });
  await window
    .toast()
    .filter({ hasText: window.say('home.removed', { title: 'Spring' }) })
    .getByRole('button', { name: window.say('ui.undo'), exact: true })
    .click();
  await home.openMap('Spring');
  const renamed = [...records].map(([id, record]) => [
    id,
    record.type === 'map' ? { ...record, title: 'Spring' } : record,
  ]);
  expect([...(await map.records())].sort()).toEqual(renamed.sort());
});
