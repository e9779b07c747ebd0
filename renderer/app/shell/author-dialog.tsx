import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tellingFailure } from './telling-failure.ts';

/** The name that stands beside this person's steps in the history. */
export function AuthorDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { host } = useApp();
  const [name, setName] = useState(host.state.getState().info?.settings.authorName ?? '');

  function keep(): void {
    onClose();
    void tellingFailure(host.changeSettings({ authorName: name.trim() }));
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={t('app.author.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onClick={keep}>
            {t('ui.done')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('app.author.label')}
        hint={t('app.author.hint')}
        value={name}
        maxLength={200}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </Dialog>
  );
}
