/** What can be done to a map as a whole; each tells the person how it went. */
import { command } from '../../../src/core/commands/registry.ts';
import { message } from '../../../src/core/store/message.ts';
import type { App } from '../../state/app-context.ts';
import { showToast } from '../../ui/toast-store.ts';
import { tellingFailure } from '../shell/telling-failure.ts';

export async function duplicateMap(app: App, mapId: string, title: string): Promise<void> {
  const made = await tellingFailure(app.host.client.call('maps.duplicate', { mapId, title }));
  if (made === null) return;
  await app.host.refreshMaps();
  showToast(message('home.duplicated', { title }), {
    tone: 'ok',
    action: {
      label: message('home.card.open'),
      run: () => app.route.go({ screen: 'map', mapId: made.mapId }),
    },
  });
}

/** Deletes at once and offers an undo: the host keeps a removed map. */
export async function removeMap(app: App, mapId: string, title: string): Promise<void> {
  const removed = await tellingFailure(app.host.client.call('maps.remove', { mapId }));
  if (removed === null) return;
  app.route.forgetMap(mapId);
  await app.host.refreshMaps();
  showToast(message('home.removed', { title }), {
    action: {
      label: message('ui.undo'),
      run: () => void restoreMap(app, mapId),
    },
  });
}

async function restoreMap(app: App, mapId: string): Promise<void> {
  await tellingFailure(app.host.client.call('maps.restore', { mapId }));
  await app.host.refreshMaps();
}

/** Takes several maps away again, for the undo of an import. */
export async function removeMaps(app: App, mapIds: readonly string[]): Promise<void> {
  for (const mapId of mapIds) {
    await tellingFailure(app.host.client.call('maps.remove', { mapId }));
    app.route.forgetMap(mapId);
  }
  app.route.go({ screen: 'home' });
  await app.host.refreshMaps();
}

/** A step of the map's own history, so it can be undone there. */
export async function renameMap(app: App, mapId: string, title: string): Promise<void> {
  const map = await tellingFailure(app.documents.open(mapId));
  if (map === null) return;
  map.run(command('map.update', { id: mapId, patch: { title } }));
  await app.documents.allSaved(5000);
  app.documents.release(map);
  await app.host.refreshMaps();
}
