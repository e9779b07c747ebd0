import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/infra/files/locale-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinpath-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function locale(language: string, files: Record<string, unknown>): void {
  mkdirSync(join(folder, 'locales', language), { recursive: true });
  for (const [name, words] of Object.entries(files)) {
    writeFileSync(join(folder, 'locales', language, `${name}.json`), JSON.stringify(words));
  }
}
locale('ru', {
  one: {
    count: {
      pains_one: '{{count}} боль',
      pains_few: '{{count}} боли',
      pains_many: '{{count}} болей',
      pains_other: '{{count}} боли',
    },
  },
  two: { count: { title: 'Всего' }, undo: 'Отменить: {{what}}', move: 'перенос «{{title}}»' },
});
locale('en', { one: { onlyEnglish: 'English' }, two: {} });
const words = loadWords(folder, 'ru');

describe('words from the files of a language', () => {
  it('choose the plural form of the number', () => {
    expect([1, 3, 5, 21].map((count) => words.tell('count.pains', { count }))).toEqual([
      '1 боль',
      '3 боли',
      '5 болей',
      '21 боль',
    ]);
  });

  it('come from all files together, even under one key', () => {
    expect(words.tell('count.title')).toBe('Всего');
  });

  it('put messages inside messages into words first', () => {
    const what = { key: 'move', params: { title: 'Этап' } };
    expect(words.tell('undo', { what })).toBe('Отменить: перенос «Этап»');
  });

  it('leave what people wrote as it is', () => {
    const title = '<b>&"$t(count.title) {{what}}</b>';
    expect(words.tell('move', { title })).toBe(`перенос «${title}»`);
  });

  it('are the English ones where a language has none, and the key where nobody has', () => {
    expect(words.tell('onlyEnglish')).toBe('English');
    expect(words.tell('nobody.knows')).toBe('nobody.knows');
  });

  it('are there for the program in both languages', () => {
    const assets = fileURLToPath(new URL('../../../assets', import.meta.url));
    for (const language of ['ru', 'en'] as const) {
      expect(loadWords(assets, language)).toMatchObject({ language });
      expect(loadWords(assets, language).tell('exporter.untitled')).not.toContain('exporter');
    }
  });
});
