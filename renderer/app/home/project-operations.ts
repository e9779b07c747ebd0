/** Making and opening projects. A change of the project waits until everything that was done here is saved. */
import type { ProjectSummary } from '../../../src/contract/methods.ts';
import { type Message, message } from '../../../src/core/store/message.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import type { App } from '../../state/app-context.ts';
import { failureOf } from '../../state/commit-queue.ts';
import { showToast } from '../../ui/toast-store.ts';
import { tellingFailure } from '../shell/telling-failure.ts';

const patience = 5000;

async function changeProject(app: App, change: () => Promise<ProjectSummary>): Promise<Message | null> {
  if (!(await app.documents.allSaved(patience))) return message('home.project.notSaved');
  try {
    await change();
    return null;
  } catch (error) {
    return tellFailure(failureOf(error));
  }
}

/** @returns why it is not open; null when it is. */
export function openProject(app: App, path: string): Promise<Message | null> {
  return changeProject(app, () => app.host.client.call('project.open', { path }));
}

/**
 * @param path null: in the user's data folder, under its title
 * @returns why it is not open; null when it is
 */
export function createProject(app: App, title: string, path: string | null): Promise<Message | null> {
  return changeProject(app, () => app.host.client.call('project.create', { title, path }));
}

/** For where nothing else shows what went wrong. */
export async function tellingProblem(doing: Promise<Message | null>): Promise<void> {
  const problem = await doing;
  if (problem !== null) showToast(problem, { tone: 'danger' });
}

/** Asks with the system's own dialog; needs the capability `nativeDialogs`. */
export async function chooseAndOpenProject(app: App): Promise<void> {
  const chosen = await tellingFailure(app.host.client.call('project.choose', { purpose: 'open' }));
  if (chosen !== null && chosen.path !== null) await tellingProblem(openProject(app, chosen.path));
}

/** Asks with the system's own dialog; the file's name becomes the project's title. */
export async function chooseAndCreateProject(app: App): Promise<void> {
  const chosen = await tellingFailure(app.host.client.call('project.choose', { purpose: 'create' }));
  if (chosen === null || chosen.path === null) return;
  await tellingProblem(createProject(app, titleOfPath(chosen.path), chosen.path));
}

/** `C:\maps\Bank.twinpath` → "Bank". */
function titleOfPath(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.twinpath$/i, '').slice(0, 200) || path.slice(0, 200);
}
