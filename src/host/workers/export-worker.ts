/** Entry of the thread that makes one export: SVG, PNG or JSON. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ExportWorkerData, ExportWorkerMessage } from '../../infra/export/export-messages.ts';
import { runExport } from '../../infra/export/run-export.ts';
import { ExportFailure } from '../../services/ports/exporter.ts';

function post(message: ExportWorkerMessage): void {
  parentPort?.postMessage(message);
}

const { request, assetsFolder } = workerData as ExportWorkerData;
try {
  const file = await runExport(request, assetsFolder, (fraction) => post({ type: 'progress', fraction }));
  post({ type: 'done', file });
} catch (error) {
  // Anything else is a mistake of ours: it ends the thread and reaches the log with its stack.
  if (!(error instanceof ExportFailure)) throw error;
  post({ type: 'failed', code: error.code, reason: error.reason });
}
