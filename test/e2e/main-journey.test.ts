import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { mapCounts } from '../../src/core/analysis/map-counts.ts';
import { composeMap } from '../../src/core/scene/compose-map.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import { loadWords } from '../../src/infra/files/locale-words.ts';
import { isBlank, readPng } from '../support/read-png.ts';
import type { AppWindow } from './support/app-window.ts';
import { e2e } from './support/e2e-test.ts';

const fixture = fileURLToPath(
  new URL('../fixtures/mermaid/05-mermaid-cypress-front-matter-config.mmd', import.meta.url),
);
const assets = fileURLToPath(new URL('../../assets', import.meta.url));

e2e(
  'a journey is imported, mirrored, measured, undone and redone, killed, found again and exported',
  async (running) => {
    await importJourney(running.window);
    const imported = await running.window.map.records();

    await addEmployeeSide(running.window);
    await linkAcrossTheLine(running.window);
    await sayHowItIs(running.window);
    const finished = await running.window.map.records();

    const steps = await undoTo(running.window, 'command.journey.add.lifecycle');
    expect(steps.length).toBeGreaterThan(12);
    expect(await running.window.map.records()).toEqual(imported);
    expect(await redoAll(running.window)).toEqual(steps.toReversed());
    expect(await running.window.map.records()).toEqual(finished);

    const { id } = running.window.map;
    await running.kill9();
    await running.restart();
    const { window } = running;
    await window.home.openMap('User Journey Example');
    expect(window.map.id).toBe(id);
    expect(await window.map.records()).toEqual(finished);
    expect(await stepName(window, 'undo')).toBe(steps[0]);
    const counts = mapCounts(documentIndex(finished));
    expect(counts).toMatchObject({ stages: 6, touchpoints: 11, connections: 9, pains: 1, barriers: 1 });
    const status = window.page.locator('footer');
    for (const [kind, count] of [
      ['touchpoint', 11],
      ['pain', 1],
      ['barrier', 1],
    ] as const) {
      await status.filter({ hasText: window.say(`count.${kind}`, { count }) }).waitFor();
    }

    const path = await running.saveFile(() => exportPicture(window));
    const said = await window.dialog().getByRole('status').innerText();
    expect(said).toContain(window.say('count.touchpoint', { count: counts.touchpoints }));
    expect(said).toContain(window.say('count.connection', { count: counts.connections }));
    expect(said).toContain(window.say('home.importing.pains', { count: counts.pains + counts.barriers }));
    const png = readPng(readFileSync(path));
    const words = loadWords(assets, window.language);
    const { scene } = composeMap({ records: finished, library: new Map(), words });
    expect([png.width, png.height]).toEqual([Math.ceil(scene.width * 2), Math.ceil(scene.height * 2)]);
    const cards = scene.groups.filter(({ kind }) => ['touchpoint', 'pain', 'metricCard'].includes(kind));
    expect(cards.length).toBeGreaterThanOrEqual(11 + 2);
    for (const { box, label } of cards) {
      const drawn = { x: box.x * 2, y: box.y * 2, width: box.width * 2, height: box.height * 2 };
      expect([label, isBlank(png, drawn)]).toEqual([label, false]);
    }
  },
  'ru',
);

async function importJourney(window: AppWindow): Promise<void> {
  const { home, map } = window;
  await home.open();
  const preview = await (await home.chooseImport(fixture)).innerText();
  expect(preview).toContain('User Journey Example');
  expect(preview).toContain(window.say('count.stage', { count: 3 }));
  expect(preview).toContain(window.say('count.touchpoint', { count: 7 }));
  expect(preview).toContain(window.say('home.importing.losses'));
  expect(preview).toContain(window.say('loss.mermaid.front-matter-dropped'));
  expect(preview).toContain('2rem');
  await home.finishImport(1);
  expect(await map.titles('stage')).toEqual(['Engagement', 'Onboarding', 'Retention']);
}

/** Three stages; four touchpoints: by double-click, by typing into a cell, by the key for the next one, by arrow keys. */
async function addEmployeeSide(window: AppWindow): Promise<void> {
  const { map } = window;
  await window.button('canvas.addLifecycle').click();
  const index = await map.index();
  const employee = index.journeys.find(({ side }) => side === 'employee');
  const stages = index.stagesOf(employee?.id ?? '');
  expect(stages.length).toBe(6);
  const [first, second, third, ...tooMany] = stages;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no stages');
  for (const [place, stage] of tooMany.entries()) await map.select(stage.id, { add: place > 0 });
  await map.press('Delete');
  await map.showAll();
  const lane = await map.lane('employee', 'touchpoints');

  await map.doubleClickCell(first.id, lane.id);
  await map.typeCard('Отвечает на заявку');
  await map.clickCell(second.id, lane.id);
  await map.typeInCell('FAQ: учит продукт');
  await map.press('Tab');
  await map.typeCard('Принимает звонки');
  await map.clickCell(second.id, (await map.lane('employee', 'pains')).id);
  await map.press('Escape');
  await map.clickCell(third.id, lane.id);
  await map.press('Enter');
  await map.typeCard('Разбирает жалобы');

  const after = await map.index();
  const made = (stageId: string) => after.cell(stageId, lane.id).map(({ id }) => after.get(id));
  expect(made(first.id)).toMatchObject([{ title: 'Отвечает на заявку' }]);
  expect(made(second.id)).toMatchObject([{ title: 'FAQ: учит продукт' }, { title: 'Принимает звонки' }]);
  expect(made(third.id)).toMatchObject([{ title: 'Разбирает жалобы' }]);
  await map.showAll();
}

/** One by dragging a handle, one from the inspector. */
async function linkAcrossTheLine(window: AppWindow): Promise<void> {
  const { map, inspector } = window;
  const answers = await map.find('touchpoint', 'Отвечает на заявку');
  const signUp = await map.find('touchpoint', 'Sign Up');
  await map.connect(answers.id, signUp.id, 'top');
  const calls = await map.find('touchpoint', 'Принимает звонки');
  const browse = await map.find('touchpoint', 'Browse Features');
  await map.select(browse.id);
  await inspector.button('inspector.behind.add').click();
  await window.menuItem('Принимает звонки').click();
  const crossing = (await map.all('connection')).filter(({ kind }) => kind === 'supports');
  expect(crossing.map(({ fromId, toId }) => [fromId, toId]).sort()).toEqual(
    [
      [answers.id, signUp.id],
      [calls.id, browse.id],
    ].sort(),
  );
}

/** Emotions by faces and by number, a pain and a barrier with severity, metrics with value, target and sample. */
async function sayHowItIs(window: AppWindow): Promise<void> {
  const { map, inspector } = window;
  const answers = await map.find('touchpoint', 'Отвечает на заявку');
  const calls = await map.find('touchpoint', 'Принимает звонки');
  const browse = await map.find('touchpoint', 'Browse Features');
  await map.select(answers.id);
  await inspector.face(4);
  await map.select(calls.id);
  await inspector.face(1);
  await inspector.addPain('pain', 'Нет скриптов');
  await inspector.pick('inspector.pain.severity', '5');
  await map.select(browse.id);
  await inspector.addPain('barrier', 'Каталог не открывается');
  await inspector.pick('inspector.pain.severity', '4');
  await map.select(browse.id);
  await inspector.addMetric('csat');
  await inspector.fill('inspector.metric.value', '62,5');
  await inspector.fill('inspector.sample', '1240');
  await inspector.fill('inspector.metric.target', '80');
  await map.select(calls.id);
  await inspector.addMetric('enps');
  await inspector.fill('inspector.metric.value', '-15');

  expect((await map.find('touchpoint', 'Отвечает на заявку')).emotion?.value).toBe(4);
  expect((await map.find('touchpoint', 'Принимает звонки')).emotion?.value).toBe(1);
  expect(await map.find('pain', 'Нет скриптов')).toMatchObject({ severity: 5, targetId: calls.id });
  expect(await map.find('pain', 'Каталог не открывается')).toMatchObject({ kind: 'barrier', severity: 4 });
  const metrics = await map.all('metricCard');
  expect(metrics.find(({ kind }) => kind === 'csat')).toMatchObject({
    hostId: browse.id,
    value: { value: 62.5, n: 1240 },
    target: 80,
  });
  expect(metrics.find(({ kind }) => kind === 'enps')).toMatchObject({
    hostId: calls.id,
    value: { value: -15 },
  });
}

/** What the next undo or redo would take, as its button says; null when there is nothing. */
async function stepName(window: AppWindow, way: 'undo' | 'redo'): Promise<string | null> {
  const button = window.map.historyButton(way);
  if ((await button.count()) === 0) return null;
  const name = (await button.getAttribute('aria-label')) ?? '';
  return name.slice(window.say(`history.${way}`, { label: '' }).length);
}

/** Undoes by key until the step of a name has gone. */
async function undoTo(window: AppWindow, key: string): Promise<string[]> {
  const last = window.say(key);
  const steps: string[] = [];
  await window.map.canvas.focus();
  while (steps.at(-1) !== last) {
    const step = await stepName(window, 'undo');
    if (step === null) throw new Error(`no step ${last} in ${steps.join('; ')}`);
    steps.push(step);
    await window.map.press('ControlOrMeta+Z');
    await expect.poll(() => stepName(window, 'redo')).toBe(step);
  }
  return steps;
}

async function redoAll(window: AppWindow): Promise<string[]> {
  const steps: string[] = [];
  for (;;) {
    const step = await stepName(window, 'redo');
    if (step === null) return steps;
    steps.push(step);
    await window.map.historyButton('redo').click();
    await expect.poll(() => stepName(window, 'undo')).toBe(step);
  }
}

async function exportPicture(window: AppWindow): Promise<void> {
  const { page } = window;
  await window.button('action.map.export').click();
  const dialog = window.dialog();
  await dialog.getByRole('radio', { name: '2×', exact: true }).click();
  await dialog.getByRole('button', { name: window.say('action.map.export'), exact: true }).click();
  await dialog.getByRole('status').waitFor({ timeout: 30_000 });
  await page.locator('[role=dialog] [role=status]').waitFor();
}
