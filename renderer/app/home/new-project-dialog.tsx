import { type ReactNode, useState } from 'react';
import type { Message } from '../../../src/core/store/message.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { createProject } from './project-operations.ts';

/** For hosts without the system's own dialogs. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, tell } = useText();
  const app = useApp();
  const [title, setTitle] = useState('');
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function create(): Promise<void> {
    setIsBusy(true);
    const found = await createProject(app, title.trim(), path.trim() === '' ? null : path.trim());
    setIsBusy(false);
    setProblem(found);
    if (found === null) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={t('home.project.create')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={title.trim() === ''}
            onClick={() => void create()}
          >
            {t('home.project.doCreate')}
          </Button>
        </>
      }
    >
      <TextField label={t('home.project.title')} value={title} maxLength={200} onChange={setTitle} />
      <TextField
        label={t('home.project.path')}
        hint={t('home.project.pathHint')}
        error={problem === null ? undefined : tell(problem)}
        value={path}
        maxLength={4000}
        spellCheck={false}
        onChange={setPath}
      />
    </Dialog>
  );
}
