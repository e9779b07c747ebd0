/** A real host on a folder of its own, and what a suite needs to talk to it over one transport. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostConnection } from '../../renderer/transport/host-connection.ts';
import { noCapabilities } from '../../src/contract/capabilities.ts';
import { composeHost, type Host, type NativeDialogs } from '../../src/host/compose.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One host over one transport; each connection is one window. */
export interface StartedHost {
  connect(): Promise<Pick<HostConnection, 'client' | 'resources'>>;
  /** The host behind the transport, to look at what is stored. */
  readonly host: Host;
  readonly dataFolder: string;
  /** What the host wrote into its log; a good run writes nothing. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Starts a host behind a transport, on a new data folder. With dialogs, the host can show them. */
export type StartHost = (options?: { dialogs?: NativeDialogs }) => Promise<StartedHost>;

export interface ComposedHost {
  readonly host: Host;
  readonly dataFolder: string;
  readonly log: string[];
  close(): Promise<void>;
}

/** @param dataFolder the folder of an earlier host, to start on what that one left */
export async function composeTestHost(
  options: { dataFolder?: string; dialogs?: NativeDialogs } = {},
): Promise<ComposedHost> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'twinpath-contract-'));
  const log: string[] = [];
  const host = await composeHost({
    dataFolder,
    assetsFolder: join(root, 'assets'),
    capabilities: noCapabilities,
    systemLanguage: 'en',
    workerUrls: { export: new URL('../../src/host/workers/export-worker.ts', import.meta.url) },
    ...(options.dialogs === undefined ? {} : { dialogs: options.dialogs }),
    log: (line) => log.push(line),
  });
  return {
    host,
    dataFolder,
    log,
    async close() {
      await host.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
