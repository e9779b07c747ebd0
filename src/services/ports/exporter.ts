/** Makes a file of a map. Runs beside the host (a worker thread), so everything that it needs goes in at once. */
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { HostEventOf } from '../../contract/events.ts';
import type { ExportOptions } from '../../contract/methods.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { Message } from '../../core/store/message.ts';
import type { ImageBlob } from './project-store.ts';

/** Plain data: it can be posted to a worker as it is. */
export interface ExportRequest {
  readonly records: readonly AnyRecord[];
  readonly libraryRecords: readonly AnyRecord[];
  /** Every image that the records name and the project has. */
  readonly images: readonly ImageBlob[];
  readonly options: ExportOptions;
}

export type ExportCounts = NonNullable<HostEventOf<'export.progress'>['counts']>;

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** A name that every system takes, with its extension. */
  readonly fileName: string;
  /** Counted in the output itself, and equal to the model's. */
  readonly counts: ExportCounts;
  /** What a person should look at in the file, such as characters that no bundled font has; mostly none. */
  readonly notices: readonly Message[];
}

/** Says that somebody does not want the result any more. (Services have neither DOM nor Node, so no AbortSignal.) */
export interface CancelSignal {
  readonly cancelled: boolean;
  /** Runs the listener once: at the cancelling, or now when that has been. */
  onCancel(listener: () => void): void;
}

export interface Exporter {
  /**
   * @param onProgress 0..1, as often as the exporter likes
   * @throws ExportFailure
   */
  start(
    request: ExportRequest,
    onProgress: (fraction: number) => void,
    signal: CancelSignal,
  ): Promise<ExportedFile>;
}

/** Why there is no file; `cancelled` when the signal was heeded. */
export class ExportFailure extends Error {
  readonly code: Extract<ErrorCode, 'exportFailed' | 'exportTooLarge' | 'cancelled'>;
  readonly reason: Message | null;

  constructor(code: ExportFailure['code'], reason: Message | null = null) {
    super(reason === null ? code : `${code}: ${reason.key}`);
    this.name = 'ExportFailure';
    this.code = code;
    this.reason = reason;
  }
}
