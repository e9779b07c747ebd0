import type { WorkerUrls } from '../document-adapters.ts';

/** The entries of worker threads beside this folder, as sources. */
export const workerUrls: WorkerUrls = { export: new URL('../workers/export-worker.ts', import.meta.url) };
