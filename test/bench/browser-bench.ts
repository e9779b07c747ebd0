/**
 * The window in Chromium, on maps of several sizes: how long until a map is shown, until an edit is shown, and how
 * evenly frames come while it is dragged, typed into and panned.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startHttpHost } from '../../src/host/http/http-host.ts';
import { loadWords } from '../../src/infra/files/locale-words.ts';
import { launchChromium } from '../support/chromium.ts';
import { assetsFolder, bigMapId, openBenchProject, rootFolder } from './support/bench-project.ts';
import { eventToPaint, frameGaps, openingToPaint } from './support/page-probe.ts';
import { machineLoad, median, quantile } from './support/statistics.ts';
import type { Row } from './support/table.ts';

export interface BrowserBenchOptions {
  readonly sizes: readonly number[];
  readonly repeats: number;
  /** The built window. */
  readonly rendererFolder?: string;
}

/** Milliseconds, by what was done. */
type Measured = Map<string, number[]>;

const frame = 1000 / 60;
const words = loadWords(assetsFolder, 'ru');

export async function browserBench(options: BrowserBenchOptions): Promise<Row[]> {
  const browser = await launchChromium();
  try {
    const rows: Row[] = [];
    for (const size of options.sizes) rows.push(await measureSize(browser, size, options));
    return rows;
  } finally {
    await browser.close();
  }
}

async function measureSize(browser: Browser, size: number, options: BrowserBenchOptions): Promise<Row> {
  const project = await openBenchProject(size);
  const http = await startHttpHost({
    host: project.host,
    rendererFolder: options.rendererFolder ?? join(rootFolder, 'dist/renderer'),
    port: 0,
    log: (line) => console.error(line),
  });
  const context = await browser.newContext({
    locale: 'ru-RU',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(http.makeLaunchAddress());
    const times = await measurePage(page, await threadClock(page), options.repeats);
    const heap = await heapOf(page);
    return rowOf(size, times, heap);
  } finally {
    await context.close();
    await http.close();
    await project.close();
  }
}

/** The time that the window's main thread has worked so far: the same on a busy machine as on an idle one. */
type Clock = () => Promise<number>;

async function threadClock(page: Page): Promise<Clock> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

function rowOf(touchpoints: number, times: Measured, heap: number): Row {
  const of = (name: string): readonly number[] => times.get(name) ?? [];
  const both = (name: string): string =>
    `${rounded(median(of(name)))} (${rounded(median(of(`${name} cpu`)))})`;
  const gaps = (name: string): string =>
    `${rounded(quantile(of(name), 0.95))} … ${rounded(Math.max(...of(name)))} (${rounded(median(of(`${name} cpu`)))})`;
  return {
    touchpoints,
    open: both('open'),
    rename: both('rename'),
    move: both('move'),
    drag: gaps('drag'),
    type: gaps('type'),
    pan: gaps('pan'),
    'pan, all in view': gaps('panAll'),
    'heap MB': heap,
    load: machineLoad(),
  };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds);
}

async function measurePage(page: Page, clock: Clock, repeats: number): Promise<Measured> {
  const times: Measured = new Map();
  const note = (name: string, ...values: readonly number[]): void => {
    times.set(name, [...(times.get(name) ?? []), ...values]);
  };
  /** Notes how long something took, or its gaps, and how long the main thread worked for it, a step at a time. */
  async function measure(
    name: string,
    steps: number,
    doing: () => Promise<readonly number[]>,
  ): Promise<void> {
    const before = await clock();
    note(name, ...(await doing()));
    note(`${name} cpu`, ((await clock()) - before) / steps);
  }
  const openings = Math.min(3, repeats);
  await page.locator('main').first().waitFor();
  for (let round = 0; round < openings; round += 1) {
    // Also the first time: a project with one map may show it by itself.
    await goHome(page);
    await measure('open', 1, async () => [await openingToPaint(page, bigMapId, cardSelector(0))]);
  }
  await settled(page);
  for (let round = 0; round < repeats; round += 1) {
    const field = await beginRename(page, round);
    await measure('rename', 1, async () => [await field.finish()]);
    await settled(page);
    const card = await beginDrag(page, round);
    await measure('drag', dragSteps, () => card.drag());
    await measure('move', 1, async () => [await card.drop()]);
    await settled(page);
    await page.locator(cardSelector(0)).click();
    await measure('type', 1, () => typeTitle(page, round));
    await settled(page);
    await measure('pan', panSteps, () => pan(page));
  }
  await page.getByRole('button', { name: words.tell('action.zoom.all'), exact: true }).click();
  await settled(page);
  for (let round = 0; round < Math.min(2, repeats); round += 1) {
    await measure('panAll', panSteps, () => pan(page));
  }
  return times;
}

/** Home, and still home a moment later: a project that was opened for the first time shows its map by itself. */
async function goHome(page: Page): Promise<void> {
  const canvas = page.locator('.react-flow');
  for (let quiet = 0; quiet < 2; ) {
    await page.evaluate(() => {
      window.location.hash = '#/home';
    });
    await page.waitForTimeout(700);
    quiet = (await canvas.count()) === 0 ? quiet + 1 : 0;
  }
}

function cardSelector(number: number): string {
  return `.react-flow__node[data-id="customer-touchpoint-${number}"]`;
}

/** Nothing is being sent, made or drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('footer [role=status][data-state=saved]').waitFor();
  await page.waitForTimeout(400);
}

/** New words in the field over a card; then Enter, until the card has them. */
async function beginRename(page: Page, round: number): Promise<{ finish(): Promise<number> }> {
  const field = page.locator(`${cardSelector(0)} textarea`);
  // On a busy machine two presses can come too far apart for one double one.
  for (let tries = 0; tries < 4 && (await field.count()) === 0; tries += 1) {
    await page.locator(cardSelector(0)).dblclick();
    await page.waitForTimeout(500);
  }
  await field.fill(`Шаг ${round}`);
  await page.waitForTimeout(150);
  const shown = { selector: `${cardSelector(0)} svg`, text: `Шаг${round}` };
  return { finish: () => eventToPaint(page, 'keydown', shown, () => page.keyboard.press('Enter')) };
}

const dragSteps = 20;

/** A card dragged over the one above it, or down under it again; then let go, until it stands where it belongs. */
async function beginDrag(
  page: Page,
  round: number,
): Promise<{ drag(): Promise<number[]>; drop(): Promise<number> }> {
  const box = await page.locator(cardSelector(2)).boundingBox();
  if (box === null) throw new Error('the card is not shown');
  const by = round % 2 === 0 ? -box.height * 1.4 : box.height * 1.4;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const shown = { selector: `${cardSelector(2)}:not(.dragging)`, text: '' };
  return {
    drag: () =>
      frameGaps(page, () =>
        paced(dragSteps, (step) => page.mouse.move(x + 4, y + (by * (step + 1)) / dragSteps)),
      ),
    drop: () => eventToPaint(page, 'pointerup', shown, () => page.mouse.up()),
  };
}

/** Frames while a title is typed in the inspector: the map follows a little after each pause. */
async function typeTitle(page: Page, round: number): Promise<number[]> {
  await page.locator('aside textarea').first().click();
  const text = `ожидание ответа ${round}`;
  return frameGaps(page, async () => {
    await paced(text.length, (step) => page.keyboard.type(text[step] ?? ''), 80);
    await page.waitForTimeout(400);
  });
}

const panSteps = 60;

/** Half a second to the right and down, and back. */
async function pan(page: Page): Promise<number[]> {
  await page.mouse.move(700, 450);
  return frameGaps(page, () =>
    paced(panSteps, (step) => page.mouse.wheel(step < 30 ? 24 : -24, step < 30 ? 12 : -12)),
  );
}

/** Steps at an even pace, as a hand makes them, however long each takes to be answered. */
async function paced(count: number, step: (number: number) => Promise<void>, every = frame): Promise<void> {
  const start = performance.now();
  const asked: Promise<void>[] = [];
  for (let number = 0; number < count; number += 1) {
    const wait = start + number * every - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(step(number));
  }
  await Promise.all(asked);
}
