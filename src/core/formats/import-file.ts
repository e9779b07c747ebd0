/**
 * Files of other programs, and our own JSON, as maps. What a file is, its content says; its name only names a map that has
 * no title. Reading changes nothing: the importer's user puts the records into a project, each map in one transaction.
 */
import type { AnyRecord } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import { message } from '../store/message.ts';
import type { ImportLoss } from './import-loss.ts';
import { ImportError, type ImportWords } from './import-words.ts';
import type { JourneyImage } from './journey-json/journey-file.ts';
import { readJourneyJson } from './journey-json/read-journey-json.ts';
import { readMermaidMaps } from './mermaid-map/read-mermaid-maps.ts';

export interface FileToImport {
  readonly fileName: string;
  readonly text: string;
  readonly words: ImportWords;
  /** Gives an id that nothing in the project has. */
  readonly newId: () => RecordId;
  /** SHA-256 in lower-case hex: the core has no digest of its own. */
  readonly sha256: (bytes: Uint8Array) => string;
}

export interface ImportedMap {
  /** Exactly one of them is the `map` record. JSON keeps the ids of the file; others are new. */
  readonly mapRecords: readonly AnyRecord[];
  readonly libraryRecords: readonly AnyRecord[];
  readonly losses: readonly ImportLoss[];
}

export interface ImportedFile {
  readonly format: 'json' | 'mermaid';
  /** At least one. */
  readonly maps: readonly ImportedMap[];
  /** Checked: the bytes fit the hash, and their kind is what they say. */
  readonly images: readonly JourneyImage[];
}

/** Most UTF-16 units of any file. */
const mostUnits = 50 * 1024 * 1024;

/** @throws ImportError */
export function readImportFile(file: FileToImport): ImportedFile {
  if (file.text.length > mostUnits) throw new ImportError(message('importError.tooLarge', { megabytes: 50 }));
  const text = file.text.replace(/^\uFEFF/, '');
  if (/^\s*$/.test(text)) throw new ImportError(message('importError.empty'));
  if (/^\s*[{[]/.test(text)) {
    const reading = readJourneyJson(text, { sha256: file.sha256 });
    if (!reading.ok) throw new ImportError(reading.error.reason);
    const { records, library, images, losses } = reading.journey;
    return { format: 'json', maps: [{ mapRecords: records, libraryRecords: library, losses }], images };
  }
  return { format: 'mermaid', maps: readMermaidMaps({ ...file, text }), images: [] };
}
