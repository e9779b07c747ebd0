import type { Language } from '../../contract/methods.ts';

/** What a host knows about the world and services have to be told. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  /** An id that nobody else makes: for records, documents, transactions and jobs. */
  newId(): string;
  readonly systemLanguage: Language;
  /** The title of the project that the first start makes. */
  defaultProjectTitle(language: Language): string;
  /** For whoever keeps the log: ids, codes and sizes, never content. */
  log(line: string): void;
}
