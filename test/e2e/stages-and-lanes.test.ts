import { expect } from 'vitest';
import { e2e } from './support/e2e-test.ts';

e2e('stages are added, renamed, moved, widened, hidden, shown and deleted by hand', async ({ window }) => {
  const map = await window.blankMap();
  expect(await map.stageTitles()).toEqual(['Discovers', 'Chooses', 'Buys', 'Uses']);

  await window.button('canvas.addStage').click();
  await map.typeTitle('Returns');
  expect(await map.stageTitles()).toEqual(['Discovers', 'Chooses', 'Buys', 'Uses', 'Returns']);

  const returns = await map.find('stage', 'Returns');
  expect(await map.isInSight(returns.id)).toBe(true);
  await map.node(returns.id).dblclick();
  await map.typeTitle('Sends it back');
  expect((await map.stageTitles()).at(-1)).toBe('Sends it back');

  const chooses = await map.find('stage', 'Chooses');
  await map.showAll();
  const target = await map.centre(chooses.id);
  await map.drag(await map.centre(returns.id), { x: target.x - 40, y: target.y });
  expect(await map.stageTitles()).toEqual(['Discovers', 'Sends it back', 'Chooses', 'Buys', 'Uses']);

  const before = await map.node(chooses.id).boundingBox();
  const edge = await map.node(chooses.id).getByTitle(window.say('canvas.resizeStage')).boundingBox();
  if (edge === null || before === null) throw new Error('no edge');
  const grip = { x: edge.x + edge.width / 2, y: edge.y + edge.height / 2 };
  await map.drag(grip, { x: grip.x + 90, y: grip.y });
  expect((await map.find('stage', 'Chooses')).width).toBeGreaterThan(200);
  const after = await map.node(chooses.id).boundingBox();
  expect(Math.abs((after?.width ?? 0) - before.width - 90)).toBeLessThan(12);

  await map.select(chooses.id);
  await map.press('ControlOrMeta+Shift+X');
  await map.node(chooses.id).waitFor({ state: 'detached' });
  expect((await map.find('stage', 'Chooses')).hidden).toBe(true);
  await window.page.getByTitle(window.say('canvas.hidden', { count: 1 })).click();
  await window.menuItem(window.say('canvas.showStage', { title: 'Chooses' })).click();
  await map.node(chooses.id).waitFor();

  await map.newTouchpoint('Chooses', 'Compares');
  const full = await map.records();
  await map.select(chooses.id);
  await map.press('Delete');
  expect(await map.stageTitles()).not.toContain('Chooses');
  expect(await map.titles('touchpoint')).toEqual([]);
  await map.press('ControlOrMeta+Z');
  expect(await map.records()).toEqual(full);
});

e2e('lanes are added, renamed, moved, heightened, folded, hidden and deleted by hand', async ({ window }) => {
  const map = await window.blankMap();
  const before = await map.laneTitles();
  await window.button('canvas.addLane').first().click();
  await window.menuItem(window.say('laneRole.quotes')).click();
  const lane = await map.lane('customer', 'quotes');
  expect(await map.laneTitles()).toEqual([...before, lane.title]);

  // However many there are, the new one is in sight, and so is the way to add another.
  const more = ['needs', 'thoughts', 'opportunities', 'frontstage', 'backstage', 'support', 'text'] as const;
  for (const role of [...more, 'systems', 'physicalEvidence', 'images'] as const) {
    await window.button('canvas.addLane').first().click();
    await window.menuItem(window.say(`laneRole.${role}`)).click();
    const added = await map.lane('customer', role);
    await expect.poll(() => map.isInSight(added.id)).toBe(true);
  }
  for (let undone = 0; undone < 10; undone += 1) await map.press('ControlOrMeta+Z');
  await map.saved();
  await map.showAll();

  await map.node(lane.id).dblclick();
  await map.typeTitle('In their words');
  expect((await map.laneTitles()).at(-1)).toBe('In their words');

  const touchpoints = await map.lane('customer', 'touchpoints');
  const target = await map.centre(touchpoints.id);
  await map.drag(await map.centre(lane.id), { x: target.x, y: target.y - 8 });
  expect(await map.laneTitles()).toEqual(['Emotions', 'In their words', 'Touchpoints', 'Pains and barriers']);

  const edge = await map.node(lane.id).getByTitle(window.say('canvas.resizeLane')).boundingBox();
  if (edge === null) throw new Error('no edge');
  const grip = { x: edge.x + edge.width / 2, y: edge.y + edge.height / 2 };
  await map.drag(grip, { x: grip.x, y: grip.y + 80 });
  expect((await map.find('lane', 'In their words')).height).toBeGreaterThan(100);

  const stage = await map.find('stage', 'Buys');
  await map.clickCell(stage.id, lane.id);
  await map.typeInCell('I gave up at the third form');
  expect((await map.all('card')).map(({ text }) => text)).toEqual(['I gave up at the third form']);

  await map.select(lane.id);
  await map.press('c');
  expect((await map.find('lane', 'In their words')).collapsed).toBe(true);
  await map.press('c');
  expect((await map.find('lane', 'In their words')).collapsed).toBe(false);

  await map.press('ControlOrMeta+Shift+X');
  await map.node(lane.id).waitFor({ state: 'detached' });
  await window.page.getByTitle(window.say('canvas.hidden', { count: 1 })).click();
  await window.menuItem(window.say('canvas.showLane', { title: 'In their words' })).click();

  const full = await map.records();
  await map.select(lane.id);
  await map.press('Delete');
  expect(await map.laneTitles()).toEqual(before);
  expect(await map.all('card')).toEqual([]);
  await map.press('ControlOrMeta+Z');
  expect(await map.records()).toEqual(full);
});
