import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Language } from '../../src/core/words/language.ts';
import type { AppWindow } from './support/app-window.ts';
import { e2e } from './support/e2e-test.ts';

const locales = fileURLToPath(new URL('../../assets/locales', import.meta.url));

type Words = { readonly [key: string]: string | Words };

function wordFiles(language: Language): Words[] {
  return readdirSync(`${locales}/${language}`).map(
    (name) => JSON.parse(readFileSync(`${locales}/${language}/${name}`, 'utf8')) as Words,
  );
}

function texts(words: Words): string[] {
  return Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : texts(word)));
}

const namespaces = [...new Set(wordFiles('en').flatMap((file) => Object.keys(file)))];
/** What only a mistake shows: names of texts, places for values that stayed empty. */
const mistakes = new RegExp(
  `\\b(${namespaces.join('|')})\\.[a-zA-Z]\\w*(\\.\\w+)*|\\{\\{|\\}\\}|\\$t\\(|\\bundefined\\b|\\bNaN\\b|\\[object `,
);
const russian = new Set(wordFiles('ru').flatMap(texts));
const onlyEnglish = new Set(
  wordFiles('en')
    .flatMap(texts)
    .filter((text) => !text.includes('{{') && !russian.has(text)),
);

/** Everything that can be read or heard in a window, piece by piece. */
function visibleTexts(window: AppWindow): Promise<string[]> {
  return window.page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && node.parentElement?.closest('script, style') === null) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (text !== '') found.push(text);
      }
    }
    return found;
  });
}

/** Goes through the screens, panels and dialogs, and tells what there is to read on each. */
async function readEverything(window: AppWindow): Promise<Map<string, string[]>> {
  const { home, map, page } = window;
  const read = new Map<string, string[]>();
  const look = async (name: string): Promise<void> => void read.set(name, await visibleTexts(window));
  const closeDialog = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await window.dialog().waitFor({ state: 'detached' });
  };

  await home.open();
  await look('home');
  await home.chooseTemplates();
  await look('templates');
  await closeDialog();
  await home.openMap('New map');
  await map.press('Escape');
  await look('map');
  const index = await map.index();
  const [touchpoint] = index.touchpoints;
  const [stage] = await map.all('stage');
  const [lane] = await map.all('lane');
  const [pain] = index.pains;
  for (const record of [touchpoint, stage, lane, pain]) {
    if (record === undefined) throw new Error('the map is too empty to look at');
    await map.select(record.id);
    await look(`inspector of a ${record.type}`);
  }
  await map.node(touchpoint?.id ?? '').click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await look('context menu');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await window.button('action.panel.history').click();
  await look('history');
  await window.button('action.panel.inspector').click();
  await window.button('action.map.export').click();
  await look('export');
  await closeDialog();
  await page.keyboard.press('F1');
  await window.dialog().waitFor();
  await look('shortcuts');
  await closeDialog();
  await page.locator('nav a[href^="#/losses/"]').click();
  await look('losses');
  await page.locator('nav a[href="#/library"]').click();
  await page.locator('[role=tablist]').waitFor();
  await look('library');
  await window.button('app.settings.label').click();
  await look('settings');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  return read;
}

/** What people wrote (or a template for them): it stays in its language. Long titles stand on several lines. */
async function documentWords(window: AppWindow): Promise<Set<string>> {
  const { project } = await window.call('app.info', {});
  const { maps } = await window.call('maps.list', {});
  const library = await window.call('map.open', { mapId: 'library' });
  const records = [...library.records, ...(await window.map.records()).values()] as { title?: string }[];
  const titles = [project, ...maps, ...records].flatMap(({ title }) => title ?? []);
  return new Set(titles.flatMap((title) => [title, ...title.split(' ')]));
}

function expectNoMistakes(read: Map<string, string[]>): void {
  const found = [...read].flatMap(([screen, all]) =>
    all.filter((text) => mistakes.test(text)).map((text) => `${screen}: ${text}`),
  );
  expect(found).toEqual([]);
}

e2e('another language changes every word of the window and shows no names of texts', async ({ window }) => {
  const map = await window.blankMap();
  const touchpoint = await map.newTouchpoint('Discovers', 'Sees an ad');
  await window.inspector.addPain('pain', 'Too loud');
  await map.select(touchpoint.id);
  await window.inspector.face(2);
  const documents = await documentWords(window);

  const english = await readEverything(window);
  expectNoMistakes(english);
  expect([...english.values()].every((all) => all.some((text) => onlyEnglish.has(text)))).toBe(true);

  await window.chooseLanguage('ru');
  const inRussian = await readEverything(window);
  expectNoMistakes(inRussian);
  const left = [...inRussian].flatMap(([screen, all]) =>
    all
      .filter((text) => onlyEnglish.has(text) && !documents.has(text) && text !== 'English')
      .map((text) => `${screen}: ${text}`),
  );
  expect(left).toEqual([]);

  await window.reload();
  await window.page.locator('html[lang=ru]').waitFor({ state: 'attached' });
  await window.chooseLanguage('en');
  const again = await readEverything(window);
  const russianLeft = [...again].flatMap(([screen, all]) =>
    all.filter((text) => /[а-яё]/i.test(text) && text !== 'Русский').map((text) => `${screen}: ${text}`),
  );
  expect(russianLeft).toEqual([]);
});
