import type { MapSummary } from '../../../src/contract/methods.ts';
import type { Language } from '../../../src/core/words/language.ts';

export const mapSorts = ['changed', 'title', 'created'] as const;
export type MapSort = (typeof mapSorts)[number];

export interface MapFilter {
  readonly search: string;
  /** A map has to have all of them. */
  readonly tags: readonly string[];
}

export const everything: MapFilter = { search: '', tags: [] };

/** The maps that fit a filter, in order: newest first, or by title. */
export function shownMaps(
  maps: readonly MapSummary[],
  filter: MapFilter,
  sort: MapSort,
  language: Language,
): MapSummary[] {
  const words = comparable(filter.search).split(/\s+/);
  const titles = new Intl.Collator(language, { numeric: true });
  return maps
    .filter((map) => filter.tags.every((tag) => map.tags.includes(tag)))
    .filter((map) => {
      const text = comparable([map.title, map.summary, map.period, ...map.tags].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((first, second) => {
      if (sort === 'title') return titles.compare(first.title, second.title);
      return sort === 'changed' ? second.updatedAt - first.updatedAt : second.createdAt - first.createdAt;
    });
}

/** Every tag of the maps, the most used first. */
export function tagsOf(maps: readonly MapSummary[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of maps.flatMap((map) => map.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((first, second) => second[1] - first[1] || (first[0] < second[0] ? -1 : 1))
    .map(([tag]) => tag);
}

/** People search for «елка» and mean «ёлка». */
function comparable(text: string): string {
  return text.toLocaleLowerCase().replaceAll('ё', 'е').trim();
}
