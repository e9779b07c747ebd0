import { tellFailure } from '../../i18n/tell-failure.ts';
import { failureOf } from '../../state/commit-queue.ts';
import { showToast } from '../../ui/toast-store.ts';

/**
 * Waits for something that the host does, and tells the person when it fails.
 *
 * @returns its answer, or null after a failure
 */
export async function tellingFailure<Answer>(doing: Promise<Answer>): Promise<Answer | null> {
  try {
    return await doing;
  } catch (error) {
    showToast(tellFailure(failureOf(error)), { tone: 'danger' });
    return null;
  }
}
