import { expect } from 'vitest';
import { e2e } from './support/e2e-test.ts';

e2e('touchpoints are made, dragged, boxed, copied, duplicated, lined up and deleted', async ({ window }) => {
  const map = await window.blankMap();
  const discovers = await map.find('stage', 'Discovers');
  const buys = await map.find('stage', 'Buys');
  const lane = await map.lane('customer', 'touchpoints');
  const inStage = async (stageId: string) =>
    (await map.index()).cell(stageId, lane.id).map((item) => ('title' in item ? item.title : ''));

  const ad = await map.newTouchpoint('Discovers', 'Sees an ad');
  const shop = await map.newTouchpoint('Chooses', 'Opens the shop');
  await map.drag(await map.centre(shop.id), await map.cell(buys.id, lane.id));
  expect(await inStage(buys.id)).toEqual(['Opens the shop']);

  // A box that is drawn around both, from the emptiness under the lane's first cell.
  await map.press('Escape');
  const from = await map.centre(ad.id);
  const to = await map.centre(shop.id);
  await map.drag({ x: from.x - 90, y: from.y + 36 }, { x: to.x + 10, y: to.y - 4 });
  await expect.poll(() => map.selected().count()).toBe(2);

  await map.press('ControlOrMeta+C');
  await map.clickCell((await map.find('stage', 'Uses')).id, lane.id);
  await map.press('ControlOrMeta+V');
  await expect
    .poll(() => map.titles('touchpoint'))
    .toEqual(['Opens the shop', 'Opens the shop', 'Sees an ad', 'Sees an ad']);

  await map.select(ad.id);
  await map.press('ControlOrMeta+D');
  await expect.poll(async () => (await inStage(discovers.id)).length).toBe(2);
  await map.press('ControlOrMeta+X');
  await expect.poll(async () => (await inStage(discovers.id)).length).toBe(1);
  await map.clickCell(discovers.id, lane.id);
  await map.press('ControlOrMeta+V');
  await expect.poll(async () => (await inStage(discovers.id)).length).toBe(2);

  const twins = (await map.index()).cell(discovers.id, lane.id);
  for (const [place, twin] of twins.entries()) await map.select(twin.id, { add: place > 0 });
  await window.button('action.selection.alignRow').click();
  const columns = async () => (await map.index()).cell(discovers.id, lane.id).map(({ column }) => column);
  expect(await columns()).toEqual([0, 1]);
  await window.button('action.selection.alignColumn').click();
  expect(await columns()).toEqual([0, 0]);

  const full = await map.records();
  await map.canvas.focus();
  await map.press('ControlOrMeta+A');
  await map.press('Delete');
  expect(await map.titles('touchpoint')).toEqual([]);
  await map.press('ControlOrMeta+Z');
  expect(await map.records()).toEqual(full);

  await window.reload();
  await map.ready();
  expect(await map.records()).toEqual(full);
});

e2e('connections are drawn by hand, named, weighed, turned into branches and deleted', async ({ window }) => {
  const map = await window.blankMap();
  const { inspector } = window;
  const ad = await map.newTouchpoint('Discovers', 'Sees an ad');
  const shop = await map.newTouchpoint('Chooses', 'Opens the shop');
  await map.connect(ad.id, shop.id, 'right');
  await expect.poll(async () => (await map.all('connection')).length).toBe(1);
  const [arrow] = await map.all('connection');
  if (arrow === undefined) throw new Error('no connection');
  expect(arrow).toMatchObject({ fromId: ad.id, toId: shop.id, kind: 'next' });

  // Never twice the same way.
  await map.connect(ad.id, shop.id, 'right');
  expect(await map.all('connection')).toEqual([arrow]);

  await map.selectEdge(arrow.id);
  await inspector.fill('inspector.connection.label', 'clicks');
  await inspector.fill('inspector.connection.share', '12.5');
  await inspector.choose('inspector.kind', 'alternative');
  expect(await map.all('connection')).toMatchObject([
    { id: arrow.id, label: 'clicks', share: 0.125, kind: 'alternative' },
  ]);

  // Back again is a loop.
  await map.connect(shop.id, ad.id, 'bottom');
  await expect.poll(async () => (await map.all('connection')).length).toBe(2);

  // An end taken to another card moves: no second arrow, and the words stay.
  const pay = await map.newTouchpoint('Buys', 'Pays');
  await map.selectEdge(arrow.id);
  await map.moveArrowEnd(arrow.id, 'target', await map.centre(pay.id));
  await expect.poll(async () => (await map.all('connection')).length).toBe(2);
  expect(await map.all('connection')).toContainEqual({
    ...arrow,
    toId: pay.id,
    label: 'clicks',
    share: 0.125,
    kind: 'alternative',
  });

  await map.selectEdge(arrow.id);
  await map.press('Delete');
  await expect.poll(async () => (await map.all('connection')).map(({ id }) => id)).not.toContain(arrow.id);
  await map.press('ControlOrMeta+Z');
  await expect.poll(async () => (await map.all('connection')).map(({ id }) => id)).toContain(arrow.id);
});

e2e('everything of the first minutes works without a mouse', async ({ window }) => {
  const { home, map, page } = window;
  await window.tabTo(page.locator('nav a[href="#/home"]'));
  await map.press('Enter');
  await window.tabTo(window.button('home.newMap').first());
  await map.press('Enter');
  const blank = window.dialog().getByRole('listitem').first().getByRole('button');
  await window.tabTo(blank);
  await map.press('Enter');
  await map.ready();
  await window.tabTo(map.canvas);

  const lane = await map.lane('customer', 'touchpoints');
  const { x, y } = await map.cell((await map.find('stage', 'Discovers')).id, lane.id);
  await map.press('ArrowRight');
  await map.press('ArrowDown');
  await map.press('ArrowDown');
  await map.typeInCell('Sees an ad');
  const ad = await map.find('touchpoint', 'Sees an ad');
  expect(Math.abs((await map.centre(ad.id)).x - x) + Math.abs((await map.centre(ad.id)).y - y)).toBeLessThan(
    80,
  );

  await map.press('Tab');
  await map.typeCard('Opens the shop');
  await map.press('ControlOrMeta+Shift+Enter');
  await map.typeCard('Calls the shop');
  expect((await map.all('connection')).map(({ kind }) => kind).sort()).toEqual(['alternative', 'next']);

  // However far it goes on, what is typed stays in sight.
  for (const title of ['Waits', 'Is called back', 'Orders', 'Pays', 'Unpacks', 'Returns']) {
    await map.press('Tab');
    await map.typeCard(title);
    expect(await map.isInSight((await map.find('touchpoint', title)).id)).toBe(true);
  }
  await map.node((await map.find('touchpoint', 'Returns')).id).waitFor();
  for (const _ of [1, 2, 3, 4, 5, 6]) await map.press('ControlOrMeta+Z');
  expect(await map.titles('touchpoint')).toEqual(['Calls the shop', 'Opens the shop', 'Sees an ad']);
  await map.selectByArrows((await map.find('touchpoint', 'Calls the shop')).id);

  const emotion = async () => (await map.find('touchpoint', 'Calls the shop')).emotion?.value ?? null;
  expect(await emotion()).toBe(null);
  await map.press(']');
  const middle = await emotion();
  await map.press(']');
  expect(await emotion()).toBeGreaterThan(middle ?? 0);
  for (const _ of [1, 2, 3]) await map.press('[');
  expect(await emotion()).toBeLessThan(middle ?? 0);

  await map.press('p');
  await map.typeCard('Nobody picks up');
  expect(await map.titles('pain')).toEqual(['Nobody picks up']);
  await map.press('ControlOrMeta+Z');
  expect(await map.titles('pain')).toEqual([]);
  await map.press('ControlOrMeta+Shift+Z');
  expect(await map.titles('pain')).toEqual(['Nobody picks up']);

  await map.press('F1');
  await window.dialog().getByText(window.say('action.touchpoint.addNext')).waitFor();
  await map.press('Escape');
  await window.dialog().waitFor({ state: 'detached' });
  await map.press('ControlOrMeta+Shift+L');
  await home.card('New map').waitFor();
});
