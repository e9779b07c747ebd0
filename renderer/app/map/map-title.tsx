import { type ReactNode, useEffect, useRef, useState } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useEditor, useMapRecords } from '../../state/editor-context.ts';
import styles from './map-title.module.css';

/** The map's title; a press turns it into a field. Enter or leaving the field keeps, Esc takes back. */
export function MapTitle(): ReactNode {
  const { t } = useText();
  const editor = useEditor();
  const { map } = documentIndex(useMapRecords());
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isEditing = draft !== null;

  useEffect(() => {
    document.title = map === null || map.title === '' ? 'Twinpath' : `${map.title} — Twinpath`;
    return () => {
      document.title = 'Twinpath';
    };
  }, [map]);
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);

  if (map === null) return null;
  const { id, title } = map;

  function commit(): void {
    const next = draft?.trim() ?? '';
    setDraft(null);
    if (next !== '' && next !== title) editor.map.run(command('map.update', { id, patch: { title: next } }));
  }

  if (draft === null) {
    return (
      <h1 className={styles.heading}>
        <button
          type="button"
          className={styles.title}
          title={t('map.rename')}
          onClick={() => setDraft(title)}
        >
          {title === '' ? t('map.untitled') : title}
        </button>
      </h1>
    );
  }
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={t('map.title')}
      value={draft}
      maxLength={500}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
