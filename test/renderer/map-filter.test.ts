import { describe, expect, it } from 'vitest';
import { everything, shownMaps, tagsOf } from '../../renderer/app/home/map-filter.ts';
import type { MapSummary } from '../../src/contract/methods.ts';

function map(title: string, more: Partial<MapSummary> = {}): MapSummary {
  return {
    id: title,
    title,
    summary: '',
    state: 'asIs',
    period: '',
    tags: [],
    createdAt: 0,
    updatedAt: 0,
    seq: 1,
    counts: { stages: 0, touchpoints: 0, pains: 0, connections: 0 },
    hasEmployeeSide: false,
    ...more,
  };
}

const titles = (maps: readonly MapSummary[]): string[] => maps.map(({ title }) => title);

describe('the maps that home shows', () => {
  const maps = [
    map('Ёлка', { updatedAt: 1, createdAt: 3, tags: ['праздник'] }),
    map('Банк', { updatedAt: 3, createdAt: 1, tags: ['банк', 'b2b'], period: '2-й кв. 2026' }),
    map('Карта 10', { updatedAt: 2, createdAt: 2, tags: ['банк'] }),
    map('Карта 9', { updatedAt: 0, createdAt: 0 }),
  ];

  it('stand in the chosen order', () => {
    expect(titles(shownMaps(maps, everything, 'changed', 'ru'))).toEqual([
      'Банк',
      'Карта 10',
      'Ёлка',
      'Карта 9',
    ]);
    expect(titles(shownMaps(maps, everything, 'created', 'ru'))).toEqual([
      'Ёлка',
      'Карта 10',
      'Банк',
      'Карта 9',
    ]);
    expect(titles(shownMaps(maps, everything, 'title', 'ru'))).toEqual([
      'Банк',
      'Ёлка',
      'Карта 9',
      'Карта 10',
    ]);
  });

  it('are found by any words of title, period and tags, with or without the dots of ё', () => {
    const found = (search: string) => titles(shownMaps(maps, { search, tags: [] }, 'title', 'ru'));
    expect(found('елка')).toEqual(['Ёлка']);
    expect(found('2026 банк')).toEqual(['Банк']);
    expect(found('  ')).toHaveLength(4);
    expect(found('нет такой')).toEqual([]);
  });

  it('have all the chosen tags', () => {
    const tagged = (tags: string[]) => titles(shownMaps(maps, { search: '', tags }, 'title', 'ru'));
    expect(tagged(['банк'])).toEqual(['Банк', 'Карта 10']);
    expect(tagged(['банк', 'b2b'])).toEqual(['Банк']);
    expect(tagsOf(maps)).toEqual(['банк', 'b2b', 'праздник']);
  });
});
