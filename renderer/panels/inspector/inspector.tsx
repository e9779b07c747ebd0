import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useEditorUi, useMapRecords } from '../../state/editor-context.ts';

export function Inspector(): ReactNode {
  const { t } = useText();
  const records = useMapRecords();
  const [id] = useEditorUi((state) => state.selection);
  const record = records.get(id ?? '');
  return <h2>{record === undefined ? t('recordType.map') : t(`recordType.${record.type}`)}</h2>;
}
