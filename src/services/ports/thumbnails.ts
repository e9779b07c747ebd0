import type { Language } from '../../contract/methods.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';

/** Draws a map small. */
export interface ThumbnailDrawer {
  /** A whole SVG document, without references to anything outside it. */
  thumbnailSvg(
    records: readonly AnyRecord[],
    libraryRecords: readonly AnyRecord[],
    language: Language,
  ): string | Promise<string>;
}
