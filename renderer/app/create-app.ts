import { message } from '../../src/core/store/message.ts';
import type { App } from '../state/app-context.ts';
import { createHostStore } from '../state/host-store.ts';
import { OpenDocuments } from '../state/open-documents.ts';
import { ResourceImages } from '../state/resource-images.ts';
import { createRouteStore } from '../state/route-store.ts';
import type { HostConnection } from '../transport/host-connection.ts';
import { showToast } from '../ui/toast-store.ts';

/** Puts the window's stores together around its host. */
export function createApp(connection: HostConnection): App {
  const host = createHostStore(connection);
  const documents = new OpenDocuments(host, {
    author: () => host.state.getState().info?.settings.authorName ?? '',
    now: Date.now,
    onRefused: (reason) => void showToast(reason),
    onDropped: (label, reason) =>
      void showToast(message('app.dropped', { label, reason }), { tone: 'danger' }),
  });
  const route = createRouteStore(window);

  let path = '';
  host.state.subscribe(({ info }) => {
    if (info === null || info.project.path === path) return;
    const isAnother = path !== '';
    path = info.project.path;
    if (!isAnother) return;
    documents.closeAll();
    route.goToOtherProject();
  });
  window.addEventListener('beforeunload', (event) => {
    if (documents.hasUnsaved()) event.preventDefault();
  });
  const { resources } = connection;
  return { host, documents, route, resources, images: new ResourceImages(resources) };
}
