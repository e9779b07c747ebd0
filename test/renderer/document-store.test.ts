import { describe, expect, it } from 'vitest';
import { type DocumentStore, openDocument } from '../../renderer/state/document-store.ts';
import { command } from '../../src/core/commands/registry.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import type { Message } from '../../src/core/store/message.ts';
import { blankMap, byId, firstStageAndLane, touchpointTitles } from '../contract/shared-map.ts';
import { startInProcess } from '../contract/start-in-process.ts';
import { eventually, suiteHost } from '../contract/suite-host.ts';
import { type FlakyClient, flakyClient } from './flaky-client.ts';

interface OpenWindow {
  readonly document: DocumentStore;
  readonly line: FlakyClient;
  readonly refusals: Message[];
  readonly dropped: Message[];
}

const add = (document: DocumentStore, title: string): string => {
  const { stageId, laneId } = firstStageAndLane(document.records());
  const meant = command('touchpoint.add', { stageId, laneId, column: 0, beforeId: null, title });
  const outcome = document.run(meant);
  return outcome.ok ? (Object.keys(outcome.transaction.diff.added)[0] ?? '') : '';
};
const saveState = ({ document }: OpenWindow): string => document.state.getState().saveState;
const isSaved = (window: OpenWindow) => (): boolean => saveState(window) === 'saved';
const titles = ({ document }: OpenWindow): string[] => touchpointTitles(document.records().values());

describe('an open document', () => {
  const startHost = suiteHost(startInProcess);

  async function openTwo(): Promise<{ first: OpenWindow; second: OpenWindow; stored(): Promise<string[]> }> {
    const host = await startHost();
    const { client } = await host.connect();
    const mapId = await blankMap(client);
    const openWindow = async (author: string): Promise<OpenWindow> => {
      const line = flakyClient((await host.connect()).client);
      const refusals: Message[] = [];
      const dropped: Message[] = [];
      const document = await openDocument(line, mapId, {
        author: () => author,
        now: Date.now,
        onRefused: (reason) => refusals.push(reason),
        onDropped: (label) => dropped.push(label),
      });
      return { document, line, refusals, dropped };
    };
    return {
      first: await openWindow('Anna'),
      second: await openWindow('Boris'),
      stored: async () => touchpointTitles((await client.call('map.open', { mapId })).records),
    };
  }

  it('shows a command at once and calls it saved only when the host has it', async () => {
    const { first, stored } = await openTwo();
    let letGo = (): void => undefined;
    first.line.hold = new Promise((resolve) => {
      letGo = resolve;
    });
    add(first.document, 'Advert');
    expect(titles(first)).toEqual(['Advert']);
    expect(saveState(first)).toBe('saving');
    expect(await stored()).toEqual([]);
    letGo();
    await eventually(isSaved(first));
    expect(await stored()).toEqual(['Advert']);
  });

  it('brings what one window does into the other, and both stay the same', async () => {
    const { first, second } = await openTwo();
    for (let count = 0; count < 5; count += 1) {
      add(first.document, `A${count}`);
      add(second.document, `B${count}`);
    }
    await eventually(() => isSaved(first)() && isSaved(second)() && titles(second).length === 10);
    await eventually(() => titles(first).length === 10);
    expect(byId(first.document.records().values())).toEqual(byId(second.document.records().values()));
  });

  it('keeps what is done while the line is cut, says so, and saves it when it is back', async () => {
    const { first, stored } = await openTwo();
    first.line.isUp = false;
    add(first.document, 'Offline');
    await eventually(() => saveState(first) === 'notSaved');
    expect(first.document.state.getState().saveFailure?.code).toBe('disconnected');
    expect(titles(first)).toEqual(['Offline']);
    first.line.isUp = true;
    first.document.reconnect();
    await eventually(isSaved(first));
    expect(await stored()).toEqual(['Offline']);
  });

  it('tries again by itself', async () => {
    const { first, stored } = await openTwo();
    first.line.isUp = false;
    add(first.document, 'Patient');
    await eventually(() => saveState(first) === 'notSaved');
    first.line.isUp = true;
    await eventually(isSaved(first));
    expect(await stored()).toEqual(['Patient']);
  });

  it('does nothing twice when only the answer was lost', async () => {
    const { first, stored } = await openTwo();
    first.line.answersToLose = 1;
    first.line.losesEvents = true;
    add(first.document, 'Once');
    add(first.document, 'After');
    await eventually(isSaved(first));
    expect(await stored()).toEqual(['After', 'Once']);
  });

  it('catches up after it missed events, whatever was lost meanwhile', async () => {
    const { first, second, stored } = await openTwo();
    first.line.losesEvents = true;
    first.line.isUp = false;
    add(first.document, 'Mine');
    for (const title of ['One', 'Two', 'Three']) add(second.document, title);
    await eventually(isSaved(second));
    first.line.losesEvents = false;
    first.line.isUp = true;
    first.document.reconnect();
    await eventually(isSaved(first));
    expect(titles(first)).toEqual(['Mine', 'One', 'Three', 'Two']);
    expect(await stored()).toEqual(titles(first));
    await eventually(() => titles(second).length === 4);
  });

  it('reads the map anew when an event shows that one before it was missed', async () => {
    const { first, second } = await openTwo();
    first.line.losesEvents = true;
    add(second.document, 'Missed');
    await eventually(isSaved(second));
    first.line.losesEvents = false;
    add(second.document, 'Heard');
    await eventually(() => titles(first).length === 2);
    expect(titles(first)).toEqual(['Heard', 'Missed']);
  });

  it('tells of a step that no longer fits, and drops nothing else', async () => {
    const { first, second } = await openTwo();
    const id = add(first.document, 'Shared');
    await eventually(() => isSaved(first)() && titles(second).length === 1);
    second.line.isUp = false;
    second.document.run(command('touchpoint.update', { id, patch: { title: 'Renamed' } }));
    add(second.document, 'Other');
    first.document.run(command('items.remove', { ids: [id] }));
    await eventually(isSaved(first));
    second.line.isUp = true;
    second.document.reconnect();
    await eventually(isSaved(second));
    expect(second.dropped).toHaveLength(1);
    expect(titles(second)).toEqual(['Other']);
    await eventually(() => titles(first).join() === 'Other');
  });

  it('says why a command is refused, and is silent where nothing changes', async () => {
    const { first } = await openTwo();
    const { map } = documentIndex(first.document.records());
    first.document.run(command('items.remove', { ids: [map?.id ?? ''] }));
    first.document.run(command('map.update', { id: map?.id ?? '', patch: { title: map?.title } }));
    expect(first.refusals.map(({ key }) => key)).toEqual(['refusal.removeMap']);
    expect(saveState(first)).toBe('saved');
  });

  it('goes to any step of its history and back', async () => {
    const { first, stored } = await openTwo();
    for (const title of ['A', 'B', 'C', 'D']) add(first.document, title);
    const entries = first.document.state.getState().session.history.past.slice(-4);
    first.document.goTo(entries[1]?.id ?? '');
    expect(titles(first)).toEqual(['A', 'B']);
    first.document.goTo(entries[3]?.id ?? '');
    expect(titles(first)).toEqual(['A', 'B', 'C', 'D']);
    first.document.goTo(entries[0]?.id ?? '');
    expect(titles(first)).toEqual(['A']);
    first.document.redo();
    expect(titles(first)).toEqual(['A', 'B']);
    await eventually(isSaved(first));
    expect(await stored()).toEqual(['A', 'B']);
  });

  it('can undo after a restart what was done before it', async () => {
    const host = await startHost();
    const { client } = await host.connect();
    const mapId = await blankMap(client);
    const surroundings = {
      author: () => 'Anna',
      now: Date.now,
      onRefused: () => undefined,
      onDropped: () => undefined,
    };
    const before = await openDocument(client, mapId, surroundings);
    add(before, 'Yesterday');
    await eventually(() => before.state.getState().saveState === 'saved');
    before.close();
    const after = await openDocument(client, mapId, surroundings);
    expect(touchpointTitles(after.records().values())).toEqual(['Yesterday']);
    after.undo();
    expect(touchpointTitles(after.records().values())).toEqual([]);
  });
});
