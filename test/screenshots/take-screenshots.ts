/**
 * Takes the pictures of the README: the sample map of a project that nobody has touched, as a window shows it. Lanes that
 * stand between the two sides are hidden first, so that one picture shows both.
 *
 * node .config/run.mjs test/screenshots/take-screenshots.ts [FOLDER]     (assets/pictures otherwise)
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { noCapabilities } from '../../src/contract/capabilities.ts';
import type { Client } from '../../src/contract/client.ts';
import type { Language, Settings } from '../../src/contract/methods.ts';
import { command } from '../../src/core/commands/registry.ts';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import type { LaneRole } from '../../src/core/model/lane-role.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import { openSession, runInSession } from '../../src/core/store/document-session.ts';
import { recordsOf } from '../../src/core/store/records.ts';
import { composeHost, type Host } from '../../src/host/compose.ts';
import { startHttpHost } from '../../src/host/http/http-host.ts';
import { inProcessClient } from '../../src/host/in-process-client.ts';
import { launchChromium } from '../support/chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const targetFolder = resolve(process.argv[2] ?? join(root, 'assets/pictures'));
/** The pictures stand in every clone of the repository. */
const mostBytes = 400 * 1024;
/** Around the map, in pixels. */
const margin = 16;
const hiddenRoles: ReadonlySet<LaneRole> = new Set(['quotes', 'needs', 'opportunities']);

const pictures: readonly { fileName: string; language: Language; theme: Settings['theme'] }[] = [
  { fileName: 'map-en.png', language: 'en', theme: 'light' },
  { fileName: 'map-ru.png', language: 'ru', theme: 'light' },
  { fileName: 'map-en-dark.png', language: 'en', theme: 'dark' },
];

mkdirSync(targetFolder, { recursive: true });
const browser = await launchChromium();
try {
  for (const { fileName, language, theme } of pictures) {
    const bytes = await withHost(language, async (host, address) => {
      const client = inProcessClient(host);
      await client.call('settings.set', { theme });
      const touchpointId = await prepareSample(client);
      return pictureOf(browser, address, touchpointId);
    });
    if (bytes.byteLength > mostBytes) throw new Error(`${fileName} has ${bytes.byteLength} bytes`);
    writeFileSync(join(targetFolder, fileName), bytes);
    process.stdout.write(`${fileName}: ${Math.round(bytes.byteLength / 1024)} KiB\n`);
  }
} finally {
  await browser.close();
}

/** A host with a data folder of its own, as at the very first start. */
async function withHost<Result>(
  language: Language,
  look: (host: Host, address: string) => Promise<Result>,
): Promise<Result> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twinpath-screenshots-'));
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const host = await composeHost({
      dataFolder,
      assetsFolder: join(root, 'assets'),
      capabilities: noCapabilities,
      systemLanguage: language,
      workerUrls: { export: new URL('../../src/host/workers/export-worker.ts', import.meta.url) },
      log,
    });
    try {
      const rendererFolder = join(root, 'dist/renderer');
      const server = await startHttpHost({ host, rendererFolder, port: 0, log });
      try {
        return await look(host, server.makeLaunchAddress());
      } finally {
        await server.close();
      }
    } finally {
      await host.close();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/**
 * Hides some lanes of the sample's customer side.
 * @returns the touchpoint to select: the customer's with the most pains
 */
async function prepareSample(client: Client): Promise<string> {
  const { maps } = await client.call('maps.list', {});
  const mapId = maps[0]?.id ?? '';
  const { records, seq } = await client.call('map.open', { mapId });
  let session = openSession(mapId, 'map', seq, recordsOf(records as AnyRecord[]));
  for (const lane of session.records.values()) {
    if (lane.type !== 'lane' || !hiddenRoles.has(lane.role)) continue;
    const doer = { transactionId: `hide-${lane.id}`, at: Date.now(), author: '' };
    session = runInSession(
      session,
      command('lane.update', { id: lane.id, patch: { hidden: true } }),
      doer,
    ).session;
  }
  for (const [done, transaction] of session.pending.entries()) {
    await client.call('map.commit', { mapId, baseSeq: seq + done, transaction });
  }
  const { touchpoints, sideOf, painsOf } = documentIndex(session.records);
  const [worst] = touchpoints
    .filter(({ id }) => sideOf(id) === 'customer')
    .sort((first, second) => painsOf(second.id).length - painsOf(first.id).length);
  return worst?.id ?? '';
}

async function pictureOf(from: Browser, address: string, touchpointId: string): Promise<Uint8Array> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('article').getByRole('link').click();
    await page.locator(`.react-flow__node[data-id="${touchpointId}"]`).click();
    await page.keyboard.press('ControlOrMeta+Minus');
    await moveToCorner(page, page.locator('.react-flow__node').first());
    await page.evaluate('document.fonts.ready');
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** Scrolls the canvas until something stands in its upper left corner. */
async function moveToCorner(page: Page, what: Locator): Promise<void> {
  const canvas = page.locator('.react-flow');
  await canvas.hover();
  for (let tries = 0; tries < 20; tries += 1) {
    const corner = await canvas.boundingBox();
    const now = await what.boundingBox();
    if (corner === null || now === null) throw new Error('The map is not shown');
    const right = now.x - corner.x - margin;
    const down = now.y - corner.y - margin;
    if (Math.abs(right) < 1 && Math.abs(down) < 1) return;
    await page.mouse.wheel(right, down);
    await page.waitForTimeout(50);
  }
  throw new Error('The map can not be scrolled to its corner');
}
