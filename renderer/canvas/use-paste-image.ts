/** Puts a pasted or dropped image on the map: into the selected card, or as a new card of the chosen cell. */
import { useCallback } from 'react';
import { command } from '../../src/core/commands/registry.ts';
import { laneContent } from '../../src/core/model/lane-role.ts';
import { findRecord } from '../../src/core/store/records.ts';
import { tellingFailure } from '../app/shell/telling-failure.ts';
import { useApp } from '../state/app-context.ts';
import { useEditor } from '../state/editor-context.ts';
import { onlySelected } from './selection.ts';

export function usePasteImage(): (image: Blob) => Promise<void> {
  const { images } = useApp();
  const editor = useEditor();
  return useCallback(
    async (image) => {
      // What is selected now, not when the image has arrived at the host.
      const cell = editor.ui.state.getState().canvas?.chosenCell() ?? null;
      const touchpoint = onlySelected(editor, 'touchpoint');
      const card = onlySelected(editor, 'card');
      const hash = await tellingFailure(images.put(image));
      if (hash === null) return;
      if (touchpoint !== null) {
        editor.map.run(command('touchpoint.update', { id: touchpoint.id, patch: { imageHash: hash } }));
      } else if (card !== null) {
        editor.map.run(command('card.update', { id: card.id, patch: { imageHash: hash } }));
      } else if (cell !== null) {
        const lane = findRecord(editor.map.records(), 'lane', cell.laneId);
        const place = { ...cell, column: 0, beforeId: null };
        const fields = { imageHash: hash };
        if (lane !== undefined && laneContent(lane.role) === 'cards') {
          editor.map.run(command('card.add', { ...place, text: '', fields }));
        } else if (lane !== undefined && laneContent(lane.role) === 'touchpoints') {
          editor.map.run(command('touchpoint.add', { ...place, title: '', fields }));
        }
      }
    },
    [images, editor],
  );
}
