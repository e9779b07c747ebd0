/** One export from its start to its end, as a window follows it. */
import type { Client } from '../../../src/contract/client.ts';
import type { Failure } from '../../../src/contract/error-codes.ts';
import type { HostEventOf } from '../../../src/contract/events.ts';
import type { ExportOptions } from '../../../src/contract/methods.ts';
import { failureOf } from '../../state/commit-queue.ts';

type Progress = HostEventOf<'export.progress'>;

export interface FinishedExport {
  readonly jobId: string;
  readonly fileName: string;
  readonly path: string;
  readonly counts: NonNullable<Progress['counts']>;
  readonly notices: Progress['notices'];
}

export type ExportEnd =
  | { readonly state: 'done'; readonly file: FinishedExport }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface ExportJob {
  readonly end: Promise<ExportEnd>;
  cancel(): void;
}

/** @param onProgress 0..1 */
export function startExport(
  client: Client,
  mapId: string,
  options: ExportOptions,
  onProgress: (fraction: number) => void,
): ExportJob {
  let jobId: string | null = null;
  let isCancelled = false;

  const end = new Promise<ExportEnd>((resolve) => {
    /** What came before the answer that names the job. */
    const early: Progress[] = [];
    const take = (event: Progress): void => {
      if (event.jobId !== jobId) return;
      onProgress(event.fraction);
      const ended = endOf(event);
      if (ended === null) return;
      unsubscribe();
      resolve(ended);
    };
    const unsubscribe = client.subscribe((event) => {
      if (event.type !== 'export.progress') return;
      if (jobId === null) early.push(event);
      else take(event);
    });
    client.call('export.start', { mapId, options }).then(
      (started) => {
        jobId = started.jobId;
        if (isCancelled) void client.call('export.cancel', started).catch(() => undefined);
        for (const event of early) take(event);
      },
      (error: unknown) => {
        unsubscribe();
        resolve({ state: 'failed', failure: failureOf(error) });
      },
    );
  });

  return {
    end,
    cancel() {
      isCancelled = true;
      // A job that has ended meanwhile needs no cancelling.
      if (jobId !== null) void client.call('export.cancel', { jobId }).catch(() => undefined);
    },
  };
}

function endOf(event: Progress): ExportEnd | null {
  if (event.state === 'cancelled') return { state: 'cancelled' };
  const { jobId, fileName, path, counts, notices } = event;
  if (event.state === 'done' && fileName !== null && path !== null && counts !== null) {
    return { state: 'done', file: { jobId, fileName, path, counts, notices } };
  }
  if (event.state === 'running') return null;
  return { state: 'failed', failure: event.failure ?? { code: 'exportFailed', reason: null } };
}
