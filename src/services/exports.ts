/** Exports that run, and the files of those that are done, kept until newer ones push them out. */
import { ContractError, type Failure } from '../contract/error-codes.ts';
import type { HostEvent, HostEventOf } from '../contract/events.ts';
import type { ExportOptions } from '../contract/methods.ts';
import { exportPath } from '../contract/resource-paths.ts';
import type { AnyRecord } from '../core/model/any-record.ts';
import { CancelSwitch } from './cancel-switch.ts';
import { type ExportedFile, type Exporter, ExportFailure } from './ports/exporter.ts';
import type { NativeDialogs } from './ports/native-dialogs.ts';
import type { ImageBlob } from './ports/project-store.ts';
import type { OpenProject, Projects } from './projects.ts';

interface Job {
  readonly id: string;
  readonly cancel: CancelSwitch;
  file: ExportedFile | null;
  fraction: number;
}

export interface ExportsParts {
  readonly projects: Projects;
  readonly exporter: Exporter;
  readonly dialogs: NativeDialogs | null;
  readonly newId: () => string;
  readonly emit: (event: HostEvent) => void;
  readonly log: (line: string) => void;
}

const mostRunning = 8;
const mostFilesKept = 5;
const leastStep = 0.02;

export class Exports {
  readonly #parts: ExportsParts;
  readonly #jobs = new Map<string, Job>();

  constructor(parts: ExportsParts) {
    this.#parts = parts;
  }

  /** Starts and returns at once; `export.progress` events tell the rest. */
  start(mapId: string, options: ExportOptions): string {
    const running = [...this.#jobs.values()].filter((job) => job.file === null);
    if (running.length >= mostRunning) throw new ContractError('refused', { key: 'host.tooManyExports' });
    const project = this.#parts.projects.current;
    const document = project.documents.open(mapId);
    if (document.kind !== 'map') throw new ContractError('notFound');
    const records = [...document.records.values()];
    const libraryRecords = [...project.documents.library().records.values()];
    const images = imagesOf(project, [...records, ...libraryRecords]);
    const job: Job = { id: this.#parts.newId(), cancel: new CancelSwitch(), file: null, fraction: 0 };
    this.#jobs.set(job.id, job);
    void this.#run(job, { records, libraryRecords, images, options });
    return job.id;
  }

  /** Without effect on a job that is done. */
  cancel(jobId: string): void {
    this.#job(jobId).cancel.cancel();
  }

  /** The finished file. */
  file(jobId: string): ExportedFile {
    const { file } = this.#job(jobId);
    if (file === null) throw new ContractError('notFound');
    return file;
  }

  async save(jobId: string): Promise<string | null> {
    if (this.#parts.dialogs === null) throw new ContractError('unsupportedHere');
    const file = this.file(jobId);
    return this.#parts.dialogs.saveFile(file.fileName, file.bytes);
  }

  cancelAll(): void {
    for (const job of this.#jobs.values()) job.cancel.cancel();
  }

  async #run(job: Job, request: Parameters<Exporter['start']>[0]): Promise<void> {
    // A caller learns the job's id before its first event.
    await null;
    const onProgress = (fraction: number): void => {
      if (job.cancel.cancelled || fraction - job.fraction < leastStep) return;
      job.fraction = Math.min(1, fraction);
      this.#tell(job, 'running', {});
    };
    this.#tell(job, 'running', {});
    try {
      const file = await this.#parts.exporter.start(request, onProgress, job.cancel);
      if (job.cancel.cancelled) throw new ExportFailure('cancelled');
      job.file = file;
      job.fraction = 1;
      this.#dropOldFiles();
      const { fileName, counts, notices } = file;
      this.#tell(job, 'done', {
        fileName,
        path: exportPath(job.id, fileName),
        counts,
        notices: [...notices],
      });
    } catch (error) {
      this.#jobs.delete(job.id);
      const failure = this.#failure(error);
      this.#tell(job, failure.code === 'cancelled' ? 'cancelled' : 'failed', { failure });
    }
  }

  #failure(error: unknown): Failure {
    if (error instanceof ExportFailure) return { code: error.code, reason: error.reason };
    this.#parts.log(
      `export failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return { code: 'exportFailed', reason: null };
  }

  #tell(
    job: Job,
    state: HostEventOf<'export.progress'>['state'],
    more: Partial<HostEventOf<'export.progress'>>,
  ): void {
    this.#parts.emit({
      type: 'export.progress',
      jobId: job.id,
      state,
      fraction: job.fraction,
      fileName: null,
      path: null,
      counts: null,
      notices: [],
      failure: null,
      ...more,
    });
  }

  #job(jobId: string): Job {
    const job = this.#jobs.get(jobId);
    if (job === undefined) throw new ContractError('notFound');
    return job;
  }

  #dropOldFiles(): void {
    const done = [...this.#jobs.values()].filter((job) => job.file !== null);
    for (const job of done.slice(0, -mostFilesKept)) this.#jobs.delete(job.id);
  }
}

function imagesOf(project: OpenProject, records: readonly AnyRecord[]): ImageBlob[] {
  const hashes = new Set<string>();
  for (const record of records)
    if ('imageHash' in record && record.imageHash !== null) hashes.add(record.imageHash);
  return [...hashes].flatMap((hash) => project.connection.store.getImage(hash) ?? []);
}
