import { Worker } from 'node:worker_threads';
import {
  type CancelSignal,
  type ExportedFile,
  type Exporter,
  ExportFailure,
  type ExportRequest,
} from '../../services/ports/exporter.ts';
import type { ExportWorkerData, ExportWorkerMessage } from './export-messages.ts';

export interface WorkerExporterOptions {
  /** The entry of the worker thread: `src/host/workers/export-worker.ts`, or what it was bundled to. */
  readonly workerUrl: URL;
  /** The program's `assets`. */
  readonly assetsFolder: string;
}

/** Makes every file in a thread of its own, which ends with it; cancelling ends it at once. */
export class WorkerExporter implements Exporter {
  readonly #options: WorkerExporterOptions;
  readonly #running = new Set<Worker>();

  constructor(options: WorkerExporterOptions) {
    this.#options = options;
  }

  start(
    request: ExportRequest,
    onProgress: (fraction: number) => void,
    signal: CancelSignal,
  ): Promise<ExportedFile> {
    if (signal.cancelled) return Promise.reject(new ExportFailure('cancelled'));
    const { workerUrl, assetsFolder } = this.#options;
    const worker = new Worker(workerUrl, {
      workerData: { request, assetsFolder } satisfies ExportWorkerData,
    });
    this.#running.add(worker);
    return new Promise<ExportedFile>((resolve, reject) => {
      let isSettled = false;
      const settle = (act: () => void): void => {
        if (isSettled) return;
        isSettled = true;
        act();
        void worker.terminate();
      };
      signal.onCancel(() => settle(() => reject(new ExportFailure('cancelled'))));
      worker.on('message', (message: ExportWorkerMessage) => {
        if (isSettled) return;
        if (message.type === 'progress') onProgress(message.fraction);
        else if (message.type === 'done') settle(() => resolve(message.file));
        else settle(() => reject(new ExportFailure(message.code, message.reason)));
      });
      worker.on('error', (error) => settle(() => reject(error)));
      worker.on('exit', () => {
        this.#running.delete(worker);
        settle(() => reject(new ExportFailure('cancelled')));
      });
    });
  }

  /** Ends every thread; what they were making is `cancelled`. */
  async close(): Promise<void> {
    await Promise.all([...this.#running].map((worker) => worker.terminate()));
  }
}
