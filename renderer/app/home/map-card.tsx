import { Copy, Ellipsis, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MapSummary } from '../../../src/contract/methods.ts';
import { thumbnailPath } from '../../../src/contract/resource-paths.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { hashOfRoute, type Route } from '../../state/route-store.ts';
import { Badge } from '../../ui/badge.tsx';
import { ContextMenu } from '../../ui/context-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-items.tsx';
import styles from './map-card.module.css';
import { duplicateMap, removeMap } from './map-operations.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** A map of the project. The whole card opens it; its menu, or a right press, offers the rest. */
export function MapCard({ map }: { readonly map: MapSummary }): ReactNode {
  const { t, moment, language } = useText();
  const app = useApp();
  const [isRenaming, setIsRenaming] = useState(false);
  const route: Route = { screen: 'map', mapId: map.id };
  const title = map.title === '' ? t('map.untitled') : map.title;

  const items = (): MenuItem[] => [
    {
      kind: 'action',
      id: 'open',
      label: t('home.card.open'),
      icon: FolderOpen,
      run: () => app.route.go(route),
    },
    {
      kind: 'action',
      id: 'rename',
      label: t('home.card.rename'),
      icon: Pencil,
      run: () => setIsRenaming(true),
    },
    {
      kind: 'action',
      id: 'duplicate',
      label: t('home.card.duplicate'),
      icon: Copy,
      run: () => void duplicateMap(app, map.id, t('home.copyOf', { title })),
    },
    { kind: 'separator', id: 'end' },
    {
      kind: 'action',
      id: 'remove',
      label: t('home.card.remove'),
      icon: Trash2,
      danger: true,
      run: () => void removeMap(app, map.id, title),
    },
  ];

  return (
    <>
      <ContextMenu items={items}>
        <article className={styles.card}>
          <Thumbnail path={thumbnailPath(map.id, map.seq, language)} />
          <div className={styles.body}>
            <h2 className={styles.title}>
              <a className={styles.link} href={hashOfRoute(route)}>
                {title}
              </a>
            </h2>
            <p className={styles.facts}>
              {[t(`mapState.${map.state}`), map.period].filter((fact) => fact !== '').join(' · ')}
            </p>
            <p className={styles.facts}>
              {t('count.touchpoint', { count: map.counts.touchpoints })} · {moment(map.updatedAt)}
            </p>
            <Badges map={map} />
          </div>
          <div className={styles.menu}>
            <Menu
              align="end"
              items={items}
              trigger={<IconButton icon={Ellipsis} label={t('home.card.menu', { title })} size="small" />}
            />
          </div>
        </article>
      </ContextMenu>
      {isRenaming ? <RenameDialog map={map} onClose={() => setIsRenaming(false)} /> : null}
    </>
  );
}

function Badges({ map }: { readonly map: MapSummary }): ReactNode {
  const { t } = useText();
  if (!map.hasEmployeeSide && map.tags.length === 0) return null;
  return (
    <p className={styles.badges}>
      {map.hasEmployeeSide ? <Badge tone="employee">{t('home.card.employee')}</Badge> : null}
      {map.tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </p>
  );
}
