import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { MethodOutput } from '../../../src/contract/methods.ts';
import { message } from '../../../src/core/store/message.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './import-dialog.module.css';
import { importFiles, isImportable, type LookedAtFile, lookAtFiles } from './import-files.ts';
import { removeMaps } from './map-operations.ts';
import { useAnswer } from './use-answer.ts';

export interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** What is in the files and what their format can't bring along, before anything is changed. */
export function ImportDialog({ files, onClose }: ImportDialogProps): ReactNode {
  const { t, language } = useText();
  const app = useApp();
  const { client } = app.host;
  const [isRunning, setIsRunning] = useState(false);
  const answer = useAnswer(
    useCallback(() => lookAtFiles(client, files, language), [client, files, language]),
  );
  const looked = answer.state === 'there' ? answer.value : [];
  const count = looked.filter(isImportable).reduce((sum, file) => sum + file.found.maps.length, 0);

  async function run(): Promise<void> {
    setIsRunning(true);
    const { mapIds, failure } = await importFiles(client, looked, language);
    setIsRunning(false);
    onClose();
    await app.host.refreshMaps();
    if (failure !== null) showToast(tellFailure(failure), { tone: 'danger' });
    if (mapIds.length === 0) return;
    showToast(message('home.imported', { count: mapIds.length }), {
      tone: 'ok',
      action: { label: message('ui.undo'), run: () => void removeMaps(app, mapIds) },
    });
    const [only] = mapIds;
    if (mapIds.length === 1 && only !== undefined) app.route.go({ screen: 'map', mapId: only });
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('home.importing.title')}
      description={t('home.importing.hint')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" busy={isRunning} disabled={count === 0} onClick={() => void run()}>
            {count === 0 ? t('home.import') : t('home.importing.do', { count })}
          </Button>
        </>
      }
    >
      {answer.state === 'waiting' ? <Spinner label={t('home.importing.reading')} /> : null}
      {answer.state === 'failed' ? <p role="alert">{t('home.importing.unreadable')}</p> : null}
      <ul className={styles.files}>
        {looked.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list does not change
          <li key={index}>
            <FilePreview file={file} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function FilePreview({ file }: { readonly file: LookedAtFile }): ReactNode {
  const { t, tell } = useText();
  if (!isImportable(file)) {
    const failure = 'code' in file.found ? file.found : null;
    return (
      <section className={styles.file}>
        <h3 className={styles.name}>
          <CircleAlert className={styles.bad} size={16} aria-hidden />
          {file.name}
        </h3>
        {failure === null ? null : (
          <p className={styles.refused} role="alert">
            {tell(tellFailure(failure))}
          </p>
        )}
      </section>
    );
  }
  return (
    <section className={styles.file}>
      <h3 className={styles.name}>
        <CircleCheck className={styles.good} size={16} aria-hidden />
        {file.name}
        <Badge>{t(`home.format.${file.found.format}`)}</Badge>
      </h3>
      {file.found.maps.map((map, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two maps may have one title, and the list does not change
        <MapPreview key={index} map={map} />
      ))}
    </section>
  );
}

function MapPreview({ map }: { readonly map: MethodOutput<'import.preview'>['maps'][number] }): ReactNode {
  const { t, tell, number } = useText();
  const { stages, touchpoints, pains, connections } = map.counts;
  const counts = [
    t('count.stage', { count: stages }),
    t('count.touchpoint', { count: touchpoints }),
    t('count.connection', { count: connections }),
    t('home.importing.pains', { count: pains }),
  ];
  return (
    <div className={styles.map}>
      <p className={styles.title}>{map.title === '' ? t('map.untitled') : map.title}</p>
      <p className={styles.counts}>{counts.join(' · ')}</p>
      {map.losses.length === 0 ? (
        <p className={styles.counts}>{t('home.importing.noLosses')}</p>
      ) : (
        <div className={styles.losses}>
          <p className={styles.lossesTitle}>
            <TriangleAlert size={14} aria-hidden />
            {t('home.importing.losses')}
          </p>
          <ul>
            {map.losses.map((loss) => (
              <li key={`${loss.message.key} ${JSON.stringify(loss.message.params)}`}>
                {tell(loss.message)}
                {loss.count > 1 ? ` × ${number(loss.count)}` : ''}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
