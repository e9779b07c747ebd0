import { BookUser, LayoutGrid, type LucideIcon, Route as RouteIcon, TrendingDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../i18n/use-text.ts';
import { useApp, useHost } from '../../state/app-context.ts';
import { hashOfRoute, type Route } from '../../state/route-store.ts';
import logo from './logo.svg?url';
import styles from './rail.module.css';
import { SettingsMenu } from './settings-menu.tsx';

/** The screens, at the left edge. */
export function Rail(): ReactNode {
  const { t } = useText();
  const { route, lastMapId } = useStore(useApp().route.state);
  const maps = useHost((state) => state.maps);
  const isThere = lastMapId !== null && (maps === null || maps.some((map) => map.id === lastMapId));
  return (
    <nav className={styles.rail} aria-label={t('app.rail.label')}>
      <img className={styles.logo} src={logo} alt="" width={32} height={32} />
      <RailLink icon={LayoutGrid} label={t('app.rail.maps')} to={{ screen: 'home' }} current={route.screen} />
      {isThere ? (
        <>
          <RailLink
            icon={RouteIcon}
            label={t('app.rail.map')}
            to={{ screen: 'map', mapId: lastMapId }}
            current={route.screen}
          />
          <RailLink
            icon={TrendingDown}
            label={t('lossTable.title')}
            to={{ screen: 'losses', mapId: lastMapId }}
            current={route.screen}
          />
        </>
      ) : null}
      <RailLink
        icon={BookUser}
        label={t('app.rail.library')}
        to={{ screen: 'library' }}
        current={route.screen}
      />
      <div className={styles.bottom}>
        <SettingsMenu />
      </div>
    </nav>
  );
}

interface RailLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly to: Route;
  readonly current: Route['screen'];
}

function RailLink({ icon: Icon, label, to, current }: RailLinkProps): ReactNode {
  return (
    <a
      className={styles.link}
      href={hashOfRoute(to)}
      aria-current={to.screen === current ? 'page' : undefined}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      {label}
    </a>
  );
}
