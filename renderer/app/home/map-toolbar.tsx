import type { ReactNode } from 'react';
import type { MapSummary } from '../../../src/contract/methods.ts';
import { useText } from '../../i18n/use-text.ts';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type MapFilter, type MapSort, mapSorts, tagsOf } from './map-filter.ts';
import styles from './map-toolbar.module.css';

export interface MapToolbarProps {
  readonly maps: readonly MapSummary[];
  readonly filter: MapFilter;
  readonly sort: MapSort;
  readonly onFilter: (filter: MapFilter) => void;
  readonly onSort: (sort: MapSort) => void;
}

/** Search, order and tags. */
export function MapToolbar({ maps, filter, sort, onFilter, onSort }: MapToolbarProps): ReactNode {
  const { t } = useText();
  const tags = tagsOf(maps);

  function toggle(tag: string): void {
    const without = filter.tags.filter((chosen) => chosen !== tag);
    const isChosen = without.length < filter.tags.length;
    onFilter({ ...filter, tags: isChosen ? without : [...without, tag] });
  }

  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <TextField
          label={t('home.search')}
          hideLabel
          type="search"
          placeholder={t('home.search')}
          value={filter.search}
          onChange={(search) => onFilter({ ...filter, search })}
        />
      </div>
      <Select
        label={t('home.sort.label')}
        hideLabel
        value={sort}
        options={mapSorts.map((value) => ({ value, label: t(`home.sort.${value}`) }))}
        onChange={onSort}
      />
      {tags.length === 0 ? null : (
        <fieldset className={styles.tags} aria-label={t('home.tags')}>
          {tags.map((tag) => (
            <Chip key={tag} label={tag} pressed={filter.tags.includes(tag)} onPress={() => toggle(tag)} />
          ))}
        </fieldset>
      )}
    </div>
  );
}
