/** Which screen is shown. It stands in the address after `#`, so that reloading, back and forward work in a browser. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'map' | 'losses'; readonly mapId: string }
  | { readonly screen: 'library' };

export interface RouteState {
  readonly route: Route;
  /** The map that was open last: where "Map" in the rail leads. */
  readonly lastMapId: string | null;
}

export interface RouteStore {
  readonly state: StoreApi<RouteState>;
  go(route: Route): void;
  forgetMap(mapId: string): void;
  /** Another project was opened: none of its maps has been open yet. */
  goToOtherProject(): void;
}

const home: Route = { screen: 'home' };

export function routeOfHash(hash: string): Route {
  const [screen, mapId] = hash.replace(/^#\/?/, '').split('/');
  if ((screen === 'map' || screen === 'losses') && mapId !== undefined && mapId !== '') {
    return { screen, mapId: decodeURIComponent(mapId) };
  }
  return screen === 'library' ? { screen: 'library' } : home;
}

export function hashOfRoute(route: Route): string {
  return 'mapId' in route ? `#/${route.screen}/${encodeURIComponent(route.mapId)}` : `#/${route.screen}`;
}

export function createRouteStore(address: Window): RouteStore {
  const state = createStore<RouteState>(() => withRoute(routeOfHash(address.location.hash), null));
  const show = (route: Route): void => state.setState(({ lastMapId }) => withRoute(route, lastMapId));
  address.addEventListener('hashchange', () => show(routeOfHash(address.location.hash)));
  function go(route: Route): void {
    address.location.hash = hashOfRoute(route);
    show(route);
  }
  return {
    state,
    go,
    goToOtherProject() {
      state.setState({ lastMapId: null });
      go(home);
    },
    forgetMap(mapId) {
      if (state.getState().lastMapId === mapId) state.setState({ lastMapId: null });
    },
  };
}

function withRoute(route: Route, lastMapId: string | null): RouteState {
  return { route, lastMapId: 'mapId' in route ? route.mapId : lastMapId };
}
