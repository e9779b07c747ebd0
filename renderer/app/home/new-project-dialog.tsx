import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { createProject } from './project-operations.ts';

/** For hosts without the system's own dialogs. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const app = useApp();
  const [title, setTitle] = useState('');
  const [path, setPath] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  async function create(): Promise<void> {
    setIsBusy(true);
    const isOpen = await createProject(app, title.trim(), path.trim() === '' ? null : path.trim());
    setIsBusy(false);
    if (isOpen) onClose();
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
        value={path}
        maxLength={4000}
        spellCheck={false}
        onChange={setPath}
      />
    </Dialog>
  );
}
