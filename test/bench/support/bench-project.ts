/** A project file with one big map in it, written the short way: as two imports. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noCapabilities } from '../../../src/contract/capabilities.ts';
import type { AnyRecord } from '../../../src/core/model/any-record.ts';
import { libraryDocumentId } from '../../../src/core/model/any-record.ts';
import { documentProblems } from '../../../src/core/rules/document-rules.ts';
import { message } from '../../../src/core/store/message.ts';
import { recordsOf } from '../../../src/core/store/records.ts';
import type { Transaction } from '../../../src/core/store/transaction.ts';
import { composeHost, type Host } from '../../../src/host/compose.ts';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { bigMap } from './big-map.ts';

export const rootFolder = fileURLToPath(new URL('../../..', import.meta.url));
export const assetsFolder = join(rootFolder, 'assets');
export const exportWorkerUrl = new URL('../../../src/host/workers/export-worker.ts', import.meta.url);
export const bigMapId = 'map';

export interface BenchProject {
  readonly folder: string;
  readonly host: Host;
  readonly mapRecords: readonly AnyRecord[];
  close(): Promise<void>;
}

/** A host that has opened a new project with a map of this many touchpoints, in a folder that goes when it is closed. */
export async function openBenchProject(touchpoints: number): Promise<BenchProject> {
  const { mapRecords, libraryRecords } = bigMap(touchpoints);
  const problems = documentProblems(recordsOf(mapRecords), 'map');
  if (problems.length > 0) throw new Error(`the big map breaks rules: ${JSON.stringify(problems[0])}`);
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-bench-'));
  const path = join(folder, 'bench.twinpath');
  const store = sqliteProjectStores().create(path, 'Bench');
  store.createDocument(libraryDocumentId, 'library', Date.now());
  store.createDocument(bigMapId, 'map', Date.now());
  store.commit([
    { documentId: libraryDocumentId, transaction: importOf(libraryRecords) },
    { documentId: bigMapId, transaction: importOf(mapRecords) },
  ]);
  store.close();
  const host = await composeHost({
    dataFolder: folder,
    assetsFolder,
    capabilities: noCapabilities,
    systemLanguage: 'ru',
    workerUrls: { export: exportWorkerUrl },
    projectPath: path,
    log: (line) => console.error(line),
  });
  return {
    folder,
    host,
    mapRecords,
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function importOf(records: readonly AnyRecord[]): Transaction {
  const added = Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    id: randomUUID(),
    command: { name: 'document.fill', args: {} },
    label: message('command.document.fill'),
    diff: { added, updated: {}, removed: {} },
    origin: 'import',
    coalesceKey: null,
    reverts: [],
    at: Date.now(),
    author: '',
  };
}
