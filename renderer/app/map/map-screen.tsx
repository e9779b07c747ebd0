import { MapPinOff } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/error-codes.ts';
import { libraryDocumentId } from '../../../src/core/model/any-record.ts';
import { Canvas } from '../../canvas/canvas.tsx';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { LossesView } from '../../panels/losses/losses-view.tsx';
import { useApp } from '../../state/app-context.ts';
import { failureOf } from '../../state/commit-queue.ts';
import { type Editor, EditorContext } from '../../state/editor-context.ts';
import { createEditorUiStore } from '../../state/editor-ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { shellStore } from '../shell/shell-store.ts';
import { StatusPage } from '../shell/status-page.tsx';
import styles from './map-screen.module.css';
import { SidePanel } from './side-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

type Opening = { readonly editor: Editor } | { readonly failure: Failure } | null;

export interface MapScreenProps {
  readonly mapId: string;
  /** The map itself, or the table of its losses in its place. */
  readonly view: 'map' | 'losses';
}

/** One map with everything around it. Leaving it is always safe: what is not saved yet is still sent. */
export function MapScreen({ mapId, view }: MapScreenProps): ReactNode {
  const { t, tell } = useText();
  const { route } = useApp();
  const { opening, retry } = useEditorOf(mapId);
  if (opening === null) {
    return (
      <StatusPage>
        <Spinner label={t('map.opening')} />
      </StatusPage>
    );
  }
  if ('failure' in opening) {
    return (
      <StatusPage>
        <div role="alert">
          <EmptyState icon={MapPinOff} title={t('map.openFailed')} text={tell(tellFailure(opening.failure))}>
            <Button variant="primary" onClick={() => route.go({ screen: 'home' })}>
              {t('map.toMaps')}
            </Button>
            <Button onClick={retry}>{t('app.retry')}</Button>
          </EmptyState>
        </div>
      </StatusPage>
    );
  }
  return (
    <EditorContext value={opening.editor}>
      <div className={styles.screen}>
        <TopBar />
        <div className={styles.middle}>
          <main className={styles.canvas}>{view === 'map' ? <Canvas /> : <LossesView />}</main>
          <SidePanel />
        </div>
        <StatusBar />
      </div>
      <ExportDialog />
    </EditorContext>
  );
}

function useEditorOf(mapId: string): { readonly opening: Opening; retry(): void } {
  const { documents, route } = useApp();
  const [opening, setOpening] = useState<Opening>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again
  useEffect(() => {
    let isLeft = false;
    let leave = (): void => {
      isLeft = true;
    };
    async function open(): Promise<void> {
      const [map, library] = await Promise.allSettled([
        documents.open(mapId),
        documents.open(libraryDocumentId),
      ]);
      const letGo = (): void => {
        if (map.status === 'fulfilled') documents.release(map.value);
        if (library.status === 'fulfilled') documents.release(library.value);
      };
      if (isLeft || map.status === 'rejected' || library.status === 'rejected') {
        letGo();
        const failed = [map, library].find((result) => result.status === 'rejected');
        if (isLeft || failed === undefined) return;
        const failure = failureOf(failed.reason);
        if (failure.code === 'notFound') route.forgetMap(mapId);
        setOpening({ failure });
        return;
      }
      const editor: Editor = { map: map.value, library: library.value, ui: createEditorUiStore() };
      const unsubscribe = editor.map.state.subscribe(({ session }, before) => {
        if (session.records !== before.session.records) editor.ui.keepOnly((id) => session.records.has(id));
      });
      shellStore.setState({ editor });
      setOpening({ editor });
      leave = () => {
        unsubscribe();
        shellStore.setState({ editor: null });
        letGo();
      };
    }
    setOpening(null);
    void open();
    return () => leave();
  }, [documents, route, mapId, attempt]);

  return { opening, retry: () => setAttempt((count) => count + 1) };
}
