import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseTemplate,
  parseTemplateChannels,
} from '../../../../src/core/formats/template/parse-template.ts';
import { readTemplates } from '../../../../src/infra/files/template-files.ts';

const text = (ru: string, en: string) => ({ ru, en });
const channels = { phone: { title: text('Телефон', 'Phone'), icon: 'phone' as const, online: false } };

function file(change: (touchpoint: Record<string, unknown>, whole: Record<string, unknown>) => void) {
  const touchpoint: Record<string, unknown> = { key: 'call', title: text('Звонок', 'Call') };
  const whole: Record<string, unknown> = {
    format: 'twinpath-template',
    version: 1,
    id: 'small',
    title: text('Малый', 'Small'),
    summary: text('Проверка', 'A check'),
    map: { title: text('Карта', 'Map'), state: 'asIs', currency: { ru: 'RUB', en: 'USD' } },
    sampleData: { source: text('Пример данных', 'Sample data'), date: '2026-06-30' },
    evidence: {},
    journeys: [
      {
        side: 'customer',
        title: text('Путь', 'Journey'),
        lanes: [
          { key: 'steps', role: 'touchpoints', title: text('Шаги', 'Steps') },
          { key: 'quotes', role: 'quotes', title: text('Цитаты', 'Quotes') },
        ],
        stages: [{ title: text('Этап', 'Stage'), touchpoints: [touchpoint] }],
      },
    ],
    connections: [],
  };
  change(touchpoint, whole);
  return whole;
}

function problemOf(change: Parameters<typeof file>[0]): string | null {
  const reading = parseTemplate(file(change), channels);
  return reading.ok ? null : reading.problem;
}

describe('reading a template', () => {
  it('takes a sound one and keeps only the channels it uses', () => {
    expect(problemOf(() => undefined)).toBeNull();
    const without = parseTemplate(
      file(() => undefined),
      channels,
    );
    expect(without.ok && without.value.channels).toEqual({});
    const used = parseTemplate(
      file((touchpoint) => Object.assign(touchpoint, { channel: 'phone' })),
      channels,
    );
    expect(used.ok && Object.keys(used.value.channels)).toEqual(['phone']);
  });

  it('refuses a text without its translation, naming the place', () => {
    expect(problemOf((touchpoint) => Object.assign(touchpoint, { title: { ru: 'Звонок' } }))).toContain(
      'journeys.0.stages.0.touchpoints.0.title.en',
    );
    expect(problemOf((touchpoint) => Object.assign(touchpoint, { title: text('Звонок', '') }))).toContain(
      'title.en',
    );
  });

  it.each([
    ['a channel', { channel: 'pigeon' }, 'channel pigeon'],
    ['a lane', { lane: 'nowhere' }, 'lane nowhere'],
    ['a lane that holds cards', { lane: 'quotes' }, 'lane quotes'],
    ['evidence', { evidence: ['rumour'] }, 'evidence rumour'],
    [
      'evidence of a pain',
      { pains: [{ title: text('Боль', 'Pain'), severity: 2, evidence: ['rumour'] }] },
      'rumour',
    ],
  ])('refuses %s that is not there', (_, change, expected) => {
    expect(problemOf((touchpoint) => Object.assign(touchpoint, change))).toContain(expected);
  });

  it('refuses a connection to nowhere, a key used twice and an unknown field', () => {
    expect(
      problemOf((_, whole) => Object.assign(whole, { connections: [{ from: 'call', to: 'gone' }] })),
    ).toContain('call to gone');
    expect(
      problemOf((touchpoint, whole) => {
        const journeys = whole.journeys as { stages: { touchpoints: unknown[] }[] }[];
        journeys[0]?.stages[0]?.touchpoints.push({ ...touchpoint });
      }),
    ).toContain('call is there twice');
    expect(problemOf((touchpoint) => Object.assign(touchpoint, { colour: 'red' }))).toContain('colour');
  });

  it('refuses channels without a known icon', () => {
    const reading = parseTemplateChannels({
      phone: { title: text('Телефон', 'Phone'), icon: 'pigeon', online: false },
    });
    expect(reading.ok).toBe(false);
  });

  it('names the file that is missing or broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'twinpath-templates-'));
    try {
      expect(() => readTemplates(folder)).toThrow('channels.json');
      writeFileSync(join(folder, 'channels.json'), JSON.stringify(channels));
      writeFileSync(join(folder, 'blank.json'), '{"format": "twinpath-template", ');
      expect(() => readTemplates(folder)).toThrow('blank.json cannot be read');
      writeFileSync(join(folder, 'blank.json'), JSON.stringify(file(() => undefined)));
      expect(() => readTemplates(folder)).toThrow('blank.json');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
