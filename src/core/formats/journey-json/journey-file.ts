/**
 * The file form of one map: `*.twinpath.json`. It holds the map's records, the library records that they name, and
 * the images that either shows. The published JSON Schema (journey-json-schema.ts) is made from the record schemas.
 */
import { documentVersion } from '../../migrations/document-versions.ts';
import type { AnyRecord, LibraryRecord, MapDocumentRecord } from '../../model/any-record.ts';
import type { Message } from '../../store/message.ts';
import type { ImportLoss } from '../import-loss.ts';

/** How every file of this format names itself. */
export const journeyFormat = 'twinpath-journey';

/** The version of the records in it: it rises with every migration, and a program refuses what is above its own. */
export const journeyVersion = documentVersion;

/** Types a browser draws as a picture and nothing else; SVG, which can hold script, is not among them. */
export const imageMediaTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type ImageMediaType = (typeof imageMediaTypes)[number];

/** An image by the SHA-256 of its bytes, in lower-case hex. */
export interface JourneyImage {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What goes into a file. Only what the map names is taken from the library and the images. */
export interface JourneyDocument {
  readonly records: Iterable<AnyRecord>;
  readonly library: Iterable<AnyRecord>;
  readonly images: Iterable<JourneyImage>;
}

/** What a file held: a map that keeps every document rule. */
export interface ReadJourney {
  readonly records: readonly MapDocumentRecord[];
  readonly library: readonly LibraryRecord[];
  readonly images: readonly (JourneyImage & { readonly mediaType: ImageMediaType })[];
  /** What was left out or mended, and how often. */
  readonly losses: readonly ImportLoss[];
}

/** Most UTF-16 units of a file that is read. */
export const mostJourneyUnits = 50 * 1024 * 1024;
/** Deepest nesting of arrays and objects. */
export const mostDepth = 64;
/** Most records, map and library together. */
export const mostRecords = 100_000;
/** Most touchpoints of one map. */
export const mostTouchpoints = 20_000;

/** Why a file is refused. The list is closed; each has words under `importError.json`. */
export type JourneyJsonErrorCode = 'notOurs' | 'newer' | 'invalid' | 'tooLarge' | 'tooDeep';

export interface JourneyJsonError {
  readonly code: JourneyJsonErrorCode;
  readonly reason: Message;
}

export type JourneyJsonReading =
  | { readonly ok: true; readonly journey: ReadJourney }
  | { readonly ok: false; readonly error: JourneyJsonError };
