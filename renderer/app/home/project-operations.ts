/** Making and opening projects. A change of the project waits until everything that was done here is saved. */
import { message } from '../../../src/core/store/message.ts';
import type { App } from '../../state/app-context.ts';
import { showToast } from '../../ui/toast-store.ts';
import { tellingFailure } from '../shell/telling-failure.ts';

const patience = 5000;

async function readyToLeave(app: App): Promise<boolean> {
  if (await app.documents.allSaved(patience)) return true;
  showToast(message('home.project.notSaved'), { tone: 'danger' });
  return false;
}

/** @returns whether it is open now; a failure has been told. */
export async function openProject(app: App, path: string): Promise<boolean> {
  if (!(await readyToLeave(app))) return false;
  return (await tellingFailure(app.host.client.call('project.open', { path }))) !== null;
}

/**
 * @param path null: in the user's data folder, under its title
 * @returns whether it is open now; a failure has been told
 */
export async function createProject(app: App, title: string, path: string | null): Promise<boolean> {
  if (!(await readyToLeave(app))) return false;
  return (await tellingFailure(app.host.client.call('project.create', { title, path }))) !== null;
}

/** Asks with the system's own dialog; needs the capability `nativeDialogs`. */
export async function chooseAndOpenProject(app: App): Promise<void> {
  const chosen = await tellingFailure(app.host.client.call('project.choose', { purpose: 'open' }));
  if (chosen !== null && chosen.path !== null) await openProject(app, chosen.path);
}

/** Asks with the system's own dialog; the file's name becomes the project's title. */
export async function chooseAndCreateProject(app: App): Promise<void> {
  const chosen = await tellingFailure(app.host.client.call('project.choose', { purpose: 'create' }));
  if (chosen !== null && chosen.path !== null)
    await createProject(app, titleOfPath(chosen.path), chosen.path);
}

/** `C:\maps\Bank.twinpath` → "Bank". */
export function titleOfPath(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.twinpath$/i, '').slice(0, 200) || path.slice(0, 200);
}
