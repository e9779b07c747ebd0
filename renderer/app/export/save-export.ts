import type { App } from '../../state/app-context.ts';
import type { FinishedExport } from './export-job.ts';

/**
 * Puts a finished export where the person wants it: by the system's save dialog, or as a download of the browser.
 *
 * @returns the path where it is now; null when the person cancelled, or when only the browser knows
 * @throws ContractError
 */
export async function saveExport(app: App, file: FinishedExport): Promise<string | null> {
  if (app.host.state.getState().info?.capabilities.nativeDialogs === true) {
    return (await app.host.client.call('export.save', { jobId: file.jobId })).path;
  }
  const address = URL.createObjectURL(await app.resources.get(file.path));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  // The browser has begun by then; an address that is taken back at once would stop it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return null;
}
