import { ProjectOpenError } from '../../../src/services/ports/project-store.ts';

/** Why a project was not opened, or what came instead of a refusal. */
export function openReason(open: () => { close(): void }): string {
  try {
    open().close();
    return 'opened';
  } catch (error) {
    if (error instanceof ProjectOpenError) return error.reason;
    throw error;
  }
}
