import { expect, it } from 'vitest';
import { createHostStore } from '../../renderer/state/host-store.ts';
import { OpenDocuments } from '../../renderer/state/open-documents.ts';
import { command } from '../../src/core/commands/registry.ts';
import { blankMap } from '../contract/shared-map.ts';
import { startInProcess } from '../contract/start-in-process.ts';
import { suiteHost } from '../contract/suite-host.ts';
import { flakyClient } from './flaky-client.ts';

const startHost = suiteHost(startInProcess);

it('says how many steps are lost with a project that somebody else left', async () => {
  const host = await startHost();
  const { client } = await host.connect();
  const line = flakyClient(client);
  const documents = new OpenDocuments(
    createHostStore({ client: line, onConnection: () => () => undefined }),
    { author: () => 'Anna', now: Date.now, onRefused: () => undefined, onDropped: () => undefined },
  );
  const mapId = await blankMap(client);
  const map = await documents.open(mapId);
  line.isUp = false;
  for (const title of ['One', 'Two']) map.run(command('map.update', { id: mapId, patch: { title } }));
  expect(documents.hasUnsaved()).toBe(true);
  expect(documents.closeAll()).toBe(2);
  expect(documents.hasUnsaved()).toBe(false);
  expect(documents.closeAll()).toBe(0);
});

it('does not let go of a document of this project when one of the project before is released', async () => {
  const host = await startHost();
  const { client } = await host.connect();
  const documents = new OpenDocuments(createHostStore({ client, onConnection: () => () => undefined }), {
    author: () => 'Anna',
    now: Date.now,
    onRefused: () => undefined,
    onDropped: () => undefined,
  });
  const before = await documents.open('library');
  documents.closeAll();
  const after = await documents.open('library');
  documents.release(before);
  expect(after.run(command('library.add', { type: 'channel', fields: { title: 'Phone' } })).ok).toBe(true);
  expect(await documents.allSaved(5000)).toBe(true);
  expect(await documents.open('library')).toBe(after);
});
