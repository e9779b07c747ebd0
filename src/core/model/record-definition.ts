/**
 * How a record type is declared: its schema, what a new one looks like, and which of its fields point at other
 * records. The declared references are enough for deleting with consequences, for checking a document, and for
 * copying a selection, so none of those has a list of record types of its own.
 */
import type * as z from 'zod';

/** What happens to a record when the record that the field points at is removed. */
export type OnTargetRemoved = 'remove' | 'clear';

/** A field that holds another record's id. References to library records are not declared: those may be gone. */
export interface ReferenceDeclaration {
  readonly field: string;
  /** Record types the field may point at, all in the same document. */
  readonly to: readonly string[];
  readonly onTargetRemoved: OnTargetRemoved;
}

/** All that is declared of a record type; see any-record.ts for the list. */
export interface RecordDefinition<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly schema: Schema;
  readonly references: readonly ReferenceDeclaration[];
  /** Values for the fields that a maker need not give. */
  readonly defaults: Partial<Omit<z.infer<Schema>, 'id' | 'type'>>;
}

/** Gives its argument back, with the schema's type kept: each `<type>-record.ts` exports one. */
export function defineRecord<Type extends string, Schema extends z.ZodType>(
  definition: RecordDefinition<Type, Schema>,
): RecordDefinition<Type, Schema> {
  return definition;
}
