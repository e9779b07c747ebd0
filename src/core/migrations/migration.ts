import type { RecordType } from '../model/any-record.ts';

/** A record as an older version wrote it: only its id and type are known to be there. */
export type OldRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

export interface Migration<Type extends string = string> {
  /** `type/n`, counted from 1 without gaps: what a person greps for, and what its test is named after. */
  readonly id: `${Type}/${number}`;
  /** The record as version n writes it; null when version n has no place for it. Never changes what it is given. */
  up(record: OldRecord): OldRecord | null;
}

export type MigrationSequences = Readonly<Partial<Record<RecordType, readonly Migration[]>>>;

/** @throws when the ids are not `type/1`, `type/2` … in that order: a mistake of whoever wrote them. */
export function defineMigrations<Type extends RecordType>(
  type: Type,
  migrations: readonly Migration<Type>[],
): readonly Migration<Type>[] {
  for (const [index, { id }] of migrations.entries()) {
    if (id !== `${type}/${index + 1}`) throw new Error(`migration ${id} should be ${type}/${index + 1}`);
  }
  return migrations;
}
