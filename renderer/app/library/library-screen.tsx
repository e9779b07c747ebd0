import { Plus, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../src/contract/error-codes.ts';
import { command } from '../../../src/core/commands/registry.ts';
import { libraryDocumentId } from '../../../src/core/model/any-record.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { failureOf } from '../../state/commit-queue.ts';
import type { DocumentStore } from '../../state/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { StatusPage } from '../shell/status-page.tsx';
import { ChannelList } from './channel-list.tsx';
import styles from './library-screen.module.css';
import { PersonaList } from './persona-list.tsx';

/** What is made once and used on many maps: personas and channels. */
export function LibraryScreen(): ReactNode {
  const { t, tell } = useText();
  const { documents } = useApp();
  const [library, setLibrary] = useState<DocumentStore | Failure | null>(null);

  useEffect(() => {
    let isLeft = false;
    let open: DocumentStore | null = null;
    documents.open(libraryDocumentId).then(
      (opened) => {
        if (isLeft) documents.release(opened);
        else {
          open = opened;
          setLibrary(opened);
        }
      },
      (error: unknown) => isLeft || setLibrary(failureOf(error)),
    );
    return () => {
      isLeft = true;
      if (open !== null) documents.release(open);
    };
  }, [documents]);

  if (library === null) {
    return (
      <StatusPage>
        <Spinner label={t('library.opening')} />
      </StatusPage>
    );
  }
  if ('code' in library) {
    return (
      <StatusPage>
        <EmptyState icon={TriangleAlert} title={t('library.failed')} text={tell(tellFailure(library))} />
      </StatusPage>
    );
  }
  return <OpenLibrary library={library} />;
}

function OpenLibrary({ library }: { readonly library: DocumentStore }): ReactNode {
  const { t } = useText();
  const records = useStore(library.state, (state) => state.session.records);
  const saveState = useStore(library.state, (state) => state.saveState);
  const [tab, setTab] = useState<'personas' | 'channels'>('personas');
  const all = [...records.values()];
  const personas = all.filter((record) => record.type === 'persona');
  const channels = all.filter((record) => record.type === 'channel');

  function add(): void {
    if (tab === 'personas') {
      library.run(command('library.add', { type: 'persona', fields: { name: t('library.newPersona') } }));
    } else {
      library.run(command('library.add', { type: 'channel', fields: { title: t('library.newChannel') } }));
    }
  }

  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('library.title')}</h1>
        <span className={styles.saved} role="status">
          {t(`map.save.${saveState}`)}
        </span>
        <Button variant="primary" icon={Plus} onClick={add}>
          {t(tab === 'personas' ? 'library.addPersona' : 'library.addChannel')}
        </Button>
      </header>
      <main className={styles.main}>
        <Tabs
          label={t('library.title')}
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: 'personas',
              label: t('library.personas'),
              content: <PersonaList library={library} personas={personas} />,
            },
            {
              value: 'channels',
              label: t('library.channels'),
              content: <ChannelList library={library} channels={channels} />,
            },
          ]}
        />
      </main>
    </>
  );
}
