import { type ReactNode, useState } from 'react';
import type { MapSummary } from '../../../src/contract/methods.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { renameMap } from './map-operations.ts';

export interface RenameDialogProps {
  readonly map: MapSummary;
  readonly onClose: () => void;
}

export function RenameDialog({ map, onClose }: RenameDialogProps): ReactNode {
  const { t } = useText();
  const app = useApp();
  const [title, setTitle] = useState(map.title);
  const fresh = title.trim();

  function rename(): void {
    if (fresh === '') return;
    onClose();
    if (fresh !== map.title) void renameMap(app, map.id, fresh);
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={t('home.rename.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" disabled={fresh === ''} onClick={rename}>
            {t('home.rename.do')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('map.title')}
        value={title}
        maxLength={500}
        onFocus={(event) => event.currentTarget.select()}
        onChange={setTitle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename();
        }}
      />
    </Dialog>
  );
}
