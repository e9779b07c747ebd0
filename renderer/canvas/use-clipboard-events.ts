/** The system's copy, cut and paste, while the map has the keyboard. */
import { type RefObject, useEffect } from 'react';
import { useEditor } from '../state/editor-context.ts';
import { copyText, pasteText, removeCopied } from './clipboard.ts';
import { usePasteImage } from './use-paste-image.ts';

export function useClipboardEvents(container: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const pasteImage = usePasteImage();
  useEffect(() => {
    /** Fields, dialogs and panels have the clipboard to themselves. */
    const isOurs = (): boolean => {
      const active = document.activeElement;
      if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) return false;
      return active === document.body || container.current?.contains(active) === true;
    };
    const onCopy = (event: ClipboardEvent): void => {
      const text = isOurs() ? copyText(editor) : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') removeCopied(editor);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs()) return;
      const image = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith('image/'));
      const taken =
        image === undefined ? pasteText(editor, event.clipboardData?.getData('text/plain') ?? '') : true;
      if (image !== undefined) void pasteImage(image);
      if (taken) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor, container, pasteImage]);
}
