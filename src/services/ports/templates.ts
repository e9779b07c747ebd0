/** Ready-made maps. Their words come in both languages; their ids are made anew at each use. */
import type { Language, TemplateSummary } from '../../contract/methods.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';

/** Records that make up one new map, and what they need of the library. */
export interface MapContent {
  /** Exactly one of them is the `map` record: its id becomes the document's id. */
  readonly mapRecords: readonly AnyRecord[];
  /** Personas, channels and evidence that the map's records name by id. */
  readonly libraryRecords: readonly AnyRecord[];
}

export interface Templates {
  /** The template that the first start opens. */
  readonly sampleId: string;
  list(language: Language): readonly TemplateSummary[];
  /** The records of a template in one language, with an id from `newId` for each; null when there is no such template. */
  records(templateId: string, language: Language, newId: () => string): MapContent | null;
}
