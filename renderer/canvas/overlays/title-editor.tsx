import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useEditor } from '../../state/editor-context.ts';
import { setTitle, titleOfRecord } from '../record-title.ts';
import styles from './overlays.module.css';

export interface TitleEditorProps {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Renames in place. Enter and leaving keep the new words, Escape the old, Shift+Enter makes a new line. */
export function TitleEditor({ id, width, height }: TitleEditorProps): ReactNode {
  const editor = useEditor();
  const { t } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const cancelled = useRef(false);
  const before = titleOfRecord(editor.map.records().get(id));

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  function finish(): void {
    const text = field.current?.value.trim() ?? before;
    if (!cancelled.current && text !== before) {
      const change = setTitle(editor.map.records().get(id), text);
      if (change !== null) editor.map.run(change);
    }
    if (editor.ui.state.getState().editingId === id) editor.ui.edit(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancelled.current = true;
    const isTab = event.key === 'Tab';
    if (event.key === 'Escape' || isTab || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      field.current?.blur();
      editor.ui.state.getState().canvas?.focus();
    }
  }

  return (
    <textarea
      ref={field}
      className={`${styles.editor} nodrag nopan nowheel`}
      style={{ width, minHeight: Math.max(height, 34) }}
      defaultValue={before}
      aria-label={t('canvas.editTitle')}
      onBlur={finish}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
