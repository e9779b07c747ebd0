/** What the window knows of its host: the project, the settings, the list of maps, and whether it can be reached. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../src/contract/client.ts';
import type { Failure } from '../../src/contract/error-codes.ts';
import type { MapSummary, MethodOutput, Settings } from '../../src/contract/methods.ts';
import type { Language } from '../../src/core/words/language.ts';
import type { HostConnection } from '../transport/host-connection.ts';
import { failureOf } from './commit-queue.ts';

export type AppInfo = MethodOutput<'app.info'>;

export interface HostState {
  readonly info: AppInfo | null;
  /** Why the host did not answer at the start; null when it did. */
  readonly startFailure: Failure | null;
  /** Null: not known yet. */
  readonly maps: readonly MapSummary[] | null;
  readonly mapsFailure: Failure | null;
  readonly connected: boolean;
}

export interface HostStore {
  readonly state: StoreApi<HostState>;
  readonly client: Client;
  /** Asks for everything; also the way to try again. */
  start(): Promise<void>;
  refreshMaps(): Promise<void>;
  /** @throws ContractError */
  changeSettings(patch: Partial<Settings>): Promise<void>;
}

export function createHostStore(connection: Pick<HostConnection, 'client' | 'onConnection'>): HostStore {
  const { client } = connection;
  const state = createStore<HostState>(() => ({
    info: null,
    startFailure: null,
    maps: null,
    mapsFailure: null,
    connected: true,
  }));
  let asked = 0;

  async function refreshMaps(): Promise<void> {
    asked += 1;
    const own = asked;
    try {
      const { maps } = await client.call('maps.list', {});
      // Of several questions on the way only the last answer counts.
      if (own === asked) state.setState({ maps, mapsFailure: null });
    } catch (error) {
      if (own === asked) state.setState({ mapsFailure: failureOf(error) });
    }
  }

  async function start(): Promise<void> {
    try {
      const info = await client.call('app.info', {});
      state.setState({ info, startFailure: null });
      await refreshMaps();
    } catch (error) {
      state.setState({ startFailure: failureOf(error) });
    }
  }

  client.subscribe((event) => {
    if (event.type === 'maps.changed') void refreshMaps();
    if (event.type === 'project.changed') {
      const { info } = state.getState();
      if (info !== null) state.setState({ info: { ...info, project: event.project }, maps: null });
      void refreshMaps();
    }
  });
  connection.onConnection((connected) => {
    state.setState({ connected });
    if (connected) void start();
  });

  return {
    state,
    client,
    start,
    refreshMaps,
    async changeSettings(patch) {
      const settings = await client.call('settings.set', patch);
      const { info } = state.getState();
      if (info !== null) state.setState({ info: { ...info, settings } });
    },
  };
}

/** The language that the person chose, else the system's. */
export function languageOf(info: AppInfo | null, fallback: Language): Language {
  return info === null ? fallback : (info.settings.language ?? info.systemLanguage);
}
