import { Database } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ProjectSummary } from '../../../src/contract/methods.ts';
import type { Message } from '../../../src/core/store/message.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './open-project-dialog.module.css';
import { openProject } from './project-operations.ts';

export interface OpenProjectDialogProps {
  readonly recent: readonly (ProjectSummary & { readonly present: boolean })[];
  readonly onClose: () => void;
}

/** For hosts without the system's own dialogs: the path, or one of the latest. */
export function OpenProjectDialog({ recent, onClose }: OpenProjectDialogProps): ReactNode {
  const { t, tell } = useText();
  const app = useApp();
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function open(chosen: string): Promise<void> {
    setIsBusy(true);
    const found = await openProject(app, chosen);
    setIsBusy(false);
    setProblem(found);
    if (found === null) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('home.project.open')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={path.trim() === ''}
            onClick={() => void open(path.trim())}
          >
            {t('home.project.doOpen')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('home.project.path')}
        value={path}
        error={problem === null ? undefined : tell(problem)}
        maxLength={4000}
        spellCheck={false}
        onChange={setPath}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && path.trim() !== '') void open(path.trim());
        }}
      />
      <ul className={styles.recent}>
        {recent
          .filter((project) => project.present)
          .map((project) => (
            <li key={project.path}>
              <button
                type="button"
                className={styles.project}
                disabled={isBusy}
                onClick={() => void open(project.path)}
              >
                <Database size={16} aria-hidden />
                <span>
                  {project.title}
                  <span className={styles.path}>{project.path}</span>
                </span>
              </button>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
