/**
 * Field schemas that several record types share, with the limits that keep one field of one record from
 * growing into a document of its own. Lengths are in UTF-16 code units.
 */
import * as z from 'zod';

/**
 * A record's id: stable from birth, unique inside a project. Diffs are objects keyed by id, and the one name that an
 * object does not take as a key of its own would be lost in silence. Ids are columns of their own in a project file,
 * which is UTF-8 and has no half of a surrogate pair: it would read back as another id.
 */
export const recordIdSchema = z
  .string()
  .min(1)
  .max(80)
  .refine((id) => id !== '__proto__' && id.isWellFormed(), { error: 'id' });
export type RecordId = string;

/** A name that is drawn on the map; may be empty while a person is still typing. */
export const titleSchema = z.string().max(500);

/** Longer prose: descriptions, quotes, notes. */
export const proseSchema = z.string().max(20_000);

/** A fractional order key (see order-key.ts). */
export const orderSchema = z.string().min(1).max(400);

/** Lower-level grouping words; kept short so that they fit on a chip. */
export const tagsSchema = z.array(z.string().min(1).max(60)).max(50);

/** Ids of evidence records in the library. Empty means: this is an assumption. */
export const evidenceIdsSchema = z.array(recordIdSchema).max(200);

/** A calendar day as ISO 8601, `YYYY-MM-DD`. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A share of a whole, 0..1. */
export const shareSchema = z.number().min(0).max(1);

/** SHA-256 of an image's bytes in lower-case hex: images are named by their content. */
export const imageHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A stage that is wider than this is several stages. */
export const lastColumn = 199;

/** The sub-column of a cell, counted from 0; touchpoints and cards of one stage share these columns. */
export const columnSchema = z.int().min(0).max(lastColumn);
