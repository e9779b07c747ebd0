import { FileUp, Plus, SearchX, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MapSummary } from '../../../src/contract/methods.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp, useHost } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { StatusPage } from '../shell/status-page.tsx';
import { FileDrop } from './file-drop.tsx';
import styles from './home-screen.module.css';
import { ImportDialog } from './import-dialog.tsx';
import { MapCard } from './map-card.tsx';
import { everything, type MapFilter, type MapSort, shownMaps } from './map-filter.ts';
import { MapToolbar } from './map-toolbar.tsx';
import { NewMapDialog } from './new-map-dialog.tsx';
import { ProjectMenu } from './project-menu.tsx';

/** What the import takes; the host looks at the text, not at the name. */
const importable = '.json,.mmd,.mermaid,.md,.txt';

/** How long edits of a map have to rest before its card is drawn anew, in milliseconds. */
const rest = 500;

/** The maps of the project. */
export function HomeScreen(): ReactNode {
  const text = useText();
  const { host } = useApp();
  const maps = useHost((state) => state.maps);
  const failure = useHost((state) => state.mapsFailure);
  const [filter, setFilter] = useState<MapFilter>(everything);
  const [sort, setSort] = useState<MapSort>('changed');
  const [isMaking, setIsMaking] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const picker = useRef<HTMLInputElement>(null);

  // The host tells when a map comes, goes or gets another title; what its card counts and shows changes with every edit,
  // those of other windows and those that were still on their way included.
  useEffect(() => {
    void host.refreshMaps();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = host.client.subscribe((event) => {
      if (event.type !== 'map.changed') return;
      clearTimeout(timer);
      timer = setTimeout(() => void host.refreshMaps(), rest);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [host]);

  function content(): ReactNode {
    if (maps === null && failure !== null) {
      return (
        <div role="alert">
          <EmptyState
            icon={TriangleAlert}
            title={text.t('home.failed')}
            text={text.tell(tellFailure(failure))}
          >
            <Button variant="primary" onClick={() => void host.refreshMaps()}>
              {text.t('app.retry')}
            </Button>
          </EmptyState>
        </div>
      );
    }
    if (maps === null) {
      return (
        <StatusPage>
          <Spinner label={text.t('home.loading')} />
        </StatusPage>
      );
    }
    if (maps.length === 0) {
      return (
        <EmptyState icon={Plus} title={text.t('home.empty.title')} text={text.t('home.empty.text')}>
          <Button variant="primary" icon={Plus} onClick={() => setIsMaking(true)}>
            {text.t('home.newMap')}
          </Button>
          <Button icon={FileUp} onClick={() => picker.current?.click()}>
            {text.t('home.import')}
          </Button>
        </EmptyState>
      );
    }
    return (
      <>
        <MapToolbar maps={maps} filter={filter} sort={sort} onFilter={setFilter} onSort={setSort} />
        <MapGrid maps={shownMaps(maps, filter, sort, text.language)} onReset={() => setFilter(everything)} />
      </>
    );
  }

  return (
    <FileDrop onFiles={setFiles}>
      <header className={styles.head}>
        <h1 className={styles.title}>{text.t('home.title')}</h1>
        <ProjectMenu />
        <div className={styles.actions}>
          <Button icon={FileUp} onClick={() => picker.current?.click()}>
            {text.t('home.import')}
          </Button>
          <Button variant="primary" icon={Plus} onClick={() => setIsMaking(true)}>
            {text.t('home.newMap')}
          </Button>
        </div>
      </header>
      <main className={styles.main}>{content()}</main>
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={text.t('home.import')}
        accept={importable}
        multiple
        onChange={(event) => {
          setFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {isMaking ? <NewMapDialog onClose={() => setIsMaking(false)} /> : null}
      {files.length > 0 ? <ImportDialog files={files} onClose={() => setFiles([])} /> : null}
    </FileDrop>
  );
}

interface MapGridProps {
  readonly maps: readonly MapSummary[];
  readonly onReset: () => void;
}

function MapGrid({ maps, onReset }: MapGridProps): ReactNode {
  const { t } = useText();
  if (maps.length === 0) {
    return (
      <EmptyState icon={SearchX} title={t('home.nothingFound.title')} text={t('home.nothingFound.text')}>
        <Button onClick={onReset}>{t('home.nothingFound.reset')}</Button>
      </EmptyState>
    );
  }
  return (
    <ul className={styles.grid} aria-label={t('home.title')}>
      {maps.map((map) => (
        <li key={map.id}>
          <MapCard map={map} />
        </li>
      ))}
    </ul>
  );
}
