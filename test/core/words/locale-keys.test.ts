import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../src/contract/error-codes.ts';
import { commandNames } from '../../../src/core/commands/registry.ts';
import { recordTypes } from '../../../src/core/model/any-record.ts';
import { channelIcons } from '../../../src/core/model/channel-record.ts';
import { connectionKinds } from '../../../src/core/model/connection-record.ts';
import { evidenceKinds } from '../../../src/core/model/evidence-record.ts';
import { laneRoles } from '../../../src/core/model/lane-role.ts';
import { metricKindNames, metricUnits } from '../../../src/core/model/metric-kind.ts';
import { languages } from '../../../src/core/words/language.ts';
import { loadWords } from '../../../src/infra/files/locale-words.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const plural = /_(one|few|many|other)$/;

/** The keys of one language, over all files; plural forms count as one key. */
function keysOf(language: string): Set<string> {
  const folder = join(root, 'assets', 'locales', language);
  const keys = new Set<string>();
  const walk = (tree: Record<string, unknown>, path: string): void => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === 'object' && value !== null)
        walk(value as Record<string, unknown>, `${path}${name}.`);
      else keys.add(`${path}${name}`.replace(plural, ''));
    }
  };
  for (const file of readdirSync(folder)) walk(JSON.parse(readFileSync(join(folder, file), 'utf8')), '');
  return keys;
}

/** Every message key that a source file of a folder spells out, and the beginnings of those that it puts together. */
function spelledIn(folder: string): { whole: string[]; begun: string[] } {
  const whole = new Set<string>();
  const begun = new Set<string>();
  const pattern = /['`]((?:command|history|refusal|problem|loss)\.[A-Za-z0-9.-]*)(['`]|\$\{)/g;
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    for (const [, key = '', end] of text.matchAll(pattern)) (end === '${' ? begun : whole).add(key);
  }
  return { whole: [...whole], begun: [...begun] };
}

describe('the words of the program', () => {
  const russian = keysOf('ru');
  const english = keysOf('en');

  it('has the same keys in both languages', () => {
    expect([...russian].filter((key) => !english.has(key))).toEqual([]);
    expect([...english].filter((key) => !russian.has(key))).toEqual([]);
  });

  it.each(['src/core', 'src/contract'])('has every message that %s can pass', (folder) => {
    const { whole, begun } = spelledIn(folder);
    expect(whole.length + begun.length).toBeGreaterThan(0);
    expect(whole.filter((key) => !russian.has(key))).toEqual([]);
    expect(begun.filter((start) => ![...russian].some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('names every command, error code and value that the core can hold', () => {
    const named = [
      ...errorCodes.map((code) => `error.${code}`),
      ...laneRoles.map((role) => `laneRole.${role}`),
      ...metricKindNames.flatMap((kind) => [`metricKind.${kind}`, `metricKindShort.${kind}`]),
      ...metricUnits.map((unit) => `unit.${unit}`),
      ...connectionKinds.map((kind) => `connectionKind.${kind}`),
      ...evidenceKinds.map((kind) => `evidenceKind.${kind}`),
      ...channelIcons.map((icon) => `channelIcon.${icon}`),
      ...recordTypes.flatMap((type) => [`recordType.${type}`, `command.remove.${type}`]),
      ...[1, 2, 3, 4, 5].flatMap((level) => [`emotionLevel.${level}`, `severity.${level}`]),
    ];
    expect(named.filter((key) => !russian.has(key))).toEqual([]);
    const unnamed = commandNames.filter(
      (name) => ![...russian].some((key) => key.startsWith(`command.${name}`)),
    );
    expect(unnamed).toEqual([]);
  });

  it('has all the plural forms of its language', () => {
    for (const [language, forms] of [
      ['ru', 3],
      ['en', 2],
    ] as const) {
      const words = loadWords(join(root, 'assets'), language);
      for (const key of ['count.touchpoint', 'count.stage', 'count.evidence']) {
        const told = [1, 2, 5].map((count) => words.tell(key, { count }).replace(/^\d+\s/, ''));
        expect(new Set(told).size, told.join()).toBe(forms);
      }
    }
  });

  it.each(languages)('puts a step of the history into words inside its undo, in %s', (language) => {
    const words = loadWords(join(root, 'assets'), language);
    const step = words.tell('history.undo', {
      label: { key: 'command.metric.add', params: { kind: 'nps' } },
    });
    expect(step).toBe(language === 'ru' ? 'Отмена: Новый показатель: NPS' : 'Undo: Add metric: NPS');
    const renamed = words.tell('command.stage.rename', { title: 'A & B' });
    expect(renamed).toBe(language === 'ru' ? 'Новое имя этапа «A & B»' : 'Rename stage “A & B”');
  });
});
