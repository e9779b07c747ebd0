import { expect, it } from 'vitest';
import { cutSelected, pasteRemembered } from '../../renderer/canvas/clipboard.ts';
import { openDocument } from '../../renderer/state/document-store.ts';
import { createEditorUiStore } from '../../renderer/state/editor-ui-store.ts';
import { command } from '../../src/core/commands/registry.ts';
import { blankMap, firstStageAndLane, touchpointTitles } from '../contract/shared-map.ts';
import { startInProcess } from '../contract/start-in-process.ts';
import { suiteHost } from '../contract/suite-host.ts';

const startHost = suiteHost(startInProcess);

it('a cut takes away only what it has copied, though a stage is selected with it', async () => {
  const { client } = await (await startHost()).connect();
  const surroundings = {
    author: () => 'Anna',
    now: Date.now,
    onRefused: () => undefined,
    onDropped: () => undefined,
  };
  const map = await openDocument(client, await blankMap(client), surroundings);
  const library = await openDocument(client, 'library', surroundings);
  const editor = { map, library, ui: createEditorUiStore() };
  const { stageId, laneId } = firstStageAndLane(map.records());
  const add = (title: string): string => {
    const outcome = map.run(command('touchpoint.add', { stageId, laneId, column: 0, beforeId: null, title }));
    return outcome.ok ? (Object.keys(outcome.transaction.diff.added)[0] ?? '') : '';
  };
  add('Stays');
  editor.ui.select([add('Cut'), stageId]);
  expect(cutSelected(editor)).toBe(true);
  expect(map.records().has(stageId)).toBe(true);
  expect(touchpointTitles(map.records().values())).toEqual(['Stays']);
  editor.ui.select([]);
  pasteRemembered(editor);
  expect(touchpointTitles(map.records().values())).toEqual(['Cut', 'Stays']);
  editor.ui.select([stageId]);
  expect(cutSelected(editor)).toBe(false);
  map.close();
  library.close();
});
