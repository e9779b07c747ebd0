import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useEditor } from '../../state/editor-context.ts';
import { useCanvas } from '../canvas-context.ts';
import type { CardDraft } from '../canvas-state.ts';
import { commandOfDraft } from '../card-draft.ts';
import styles from './overlays.module.css';

/** A new card while it is typed. It becomes a record, in one step of the history, when there are words to keep. */
export function DraftEditor({ draft }: { readonly draft: CardDraft }): ReactNode {
  const editor = useEditor();
  const canvas = useCanvas();
  const { t } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const cancelled = useRef(false);
  const goesOn = useRef(false);

  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  function finish(): void {
    const text = field.current?.value.trim() ?? '';
    if (canvas.store.getState().draft === draft) canvas.store.setState({ draft: null });
    if (cancelled.current || text === '') return;
    const meant = commandOfDraft(editor.map.records(), draft, text);
    const outcome = meant === null ? null : editor.map.run(meant);
    if (outcome?.ok !== true) return;
    const made = Object.values(outcome.transaction.diff.added).find((record) => record.type !== 'connection');
    if (made === undefined) return;
    editor.ui.select([made.id]);
    if (goesOn.current && made.type === 'touchpoint') {
      // The next one stands beside the card that was just made: once that one is on the map.
      setTimeout(() => editor.ui.state.getState().canvas?.typeNext(made.id, 'next'));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancelled.current = true;
    const isTab = event.key === 'Tab';
    if (event.key === 'Escape' || isTab || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      // Tab makes the next step on the map; so it does while one is typed: a whole journey in one go.
      goesOn.current = isTab && !event.shiftKey;
      field.current?.blur();
      editor.ui.state.getState().canvas?.focus();
    }
  }

  const { x, y, width } = draft.box;
  return (
    <textarea
      ref={field}
      className={`${styles.editor} ${styles.draft} nodrag nopan nowheel`}
      style={{ transform: `translate(${x}px, ${y}px)`, width }}
      defaultValue={draft.text}
      rows={2}
      aria-label={t('canvas.newCard')}
      placeholder={t('canvas.newCardHint')}
      onBlur={finish}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
