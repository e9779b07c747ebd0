import { type ReactNode, useRef, useState } from 'react';
import type { ExportOptions } from '../../../src/contract/methods.ts';
import { message } from '../../../src/core/store/message.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { useEditor, useEditorUi } from '../../state/editor-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { tellingFailure } from '../shell/telling-failure.ts';
import { type ExportJob, type FinishedExport, startExport } from './export-job.ts';
import { ExportOptionsForm } from './export-options-form.tsx';
import { ExportResult } from './export-result.tsx';
import { saveExport } from './save-export.ts';

type Step =
  | { readonly name: 'options' }
  | { readonly name: 'running'; readonly fraction: number }
  | { readonly name: 'done'; readonly file: FinishedExport };

/** Options, progress with a cancel, and what came out. */
export function ExportDialog(): ReactNode {
  const { ui } = useEditor();
  const isOpen = useEditorUi((state) => state.dialog === 'export');
  return isOpen ? <OpenExportDialog onClose={() => ui.openDialog(null)} /> : null;
}

function OpenExportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText();
  const { t } = text;
  const app = useApp();
  const { map } = useEditor();
  const [options, setOptions] = useState<ExportOptions>({
    format: 'png',
    scale: 2,
    background: 'light',
    stageIds: null,
    language: text.language,
  });
  const [step, setStep] = useState<Step>({ name: 'options' });
  const job = useRef<ExportJob>(null);

  async function save(file: FinishedExport): Promise<void> {
    try {
      const path = await saveExport(app, file);
      if (path !== null) showToast(message('export.savedAs', { path }), { tone: 'ok' });
    } catch (error) {
      await tellingFailure(Promise.reject(error));
    }
  }

  async function run(): Promise<void> {
    setStep({ name: 'running', fraction: 0 });
    // The host draws what it has: everything that was done here goes there first.
    if (!(await app.documents.allSaved(5000))) {
      showToast(message('export.notSaved'), { tone: 'danger' });
      setStep({ name: 'options' });
      return;
    }
    const onProgress = (fraction: number): void => setStep({ name: 'running', fraction });
    job.current = startExport(app.host.client, map.documentId, options, onProgress);
    const end = await job.current.end;
    job.current = null;
    if (end.state === 'done') {
      setStep({ name: 'done', file: end.file });
      await save(end.file);
      return;
    }
    setStep({ name: 'options' });
    if (end.state === 'failed') showToast(tellFailure(end.failure), { tone: 'danger' });
  }

  function close(): void {
    job.current?.cancel();
    onClose();
  }

  const footers: Record<Step['name'], ReactNode> = {
    options: (
      <>
        <Button onClick={close}>{t('ui.cancel')}</Button>
        <Button variant="primary" disabled={options.stageIds?.length === 0} onClick={() => void run()}>
          {t('action.map.export')}
        </Button>
      </>
    ),
    running: <Button onClick={() => job.current?.cancel()}>{t('export.stop')}</Button>,
    done: (
      <>
        <Button onClick={() => step.name === 'done' && void save(step.file)}>{t('export.saveAgain')}</Button>
        <Button variant="primary" onClick={close}>
          {t('ui.done')}
        </Button>
      </>
    ),
  };

  return (
    <Dialog open onOpenChange={close} title={t('export.title')} footer={footers[step.name]}>
      {step.name === 'options' ? <ExportOptionsForm options={options} onChange={setOptions} /> : null}
      {step.name === 'running' ? <ProgressBar label={t('export.running')} fraction={step.fraction} /> : null}
      {step.name === 'done' ? <ExportResult file={step.file} /> : null}
    </Dialog>
  );
}
