import { message } from '../../src/core/store/message.ts';
import type { App } from '../state/app-context.ts';
import { createHostStore, type HostStore } from '../state/host-store.ts';
import { OpenDocuments } from '../state/open-documents.ts';
import { ResourceImages } from '../state/resource-images.ts';
import { createRouteStore, type RouteStore } from '../state/route-store.ts';
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
    // The window that changes the project saves first; another one may still have had something that could not be saved.
    const lost = documents.closeAll();
    if (lost > 0) showToast(message('app.lostWithProject', { count: lost }), { tone: 'danger' });
    route.goToOtherProject();
  });
  window.addEventListener('beforeunload', (event) => {
    leaveField();
    if (documents.hasUnsaved()) event.preventDefault();
  });
  openUntouchedSample(host, route);
  const { resources } = connection;
  return { host, documents, route, resources, images: new ResourceImages(resources) };
}

/** What is being typed becomes an edit when its field is left: then it is asked for before the window goes, and saved. */
function leaveField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  // The person may yet stay.
  if (field.isConnected) field.focus({ preventScroll: true });
}

/** At the first start the project holds the sample and nothing else: that is what there is to see. */
function openUntouchedSample(host: HostStore, route: RouteStore): void {
  if (window.location.hash !== '') return;
  const unsubscribe = host.state.subscribe(({ maps }) => {
    if (maps === null) return;
    unsubscribe();
    const [only] = maps;
    if (maps.length === 1 && only?.seq === 1) route.go({ screen: 'map', mapId: only.id });
  });
}
