/** What goes between the exporter and its worker thread. */
import type { ExportedFile, ExportFailure, ExportRequest } from '../../services/ports/exporter.ts';

/** The `workerData` of the thread: one thread makes one file. */
export interface ExportWorkerData {
  readonly request: ExportRequest;
  readonly assetsFolder: string;
}

export type ExportWorkerMessage =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly file: ExportedFile }
  | {
      readonly type: 'failed';
      readonly code: ExportFailure['code'];
      readonly reason: ExportFailure['reason'];
    };
