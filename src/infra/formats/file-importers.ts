import { hash as digestOf } from 'node:crypto';
import { readImportFile } from '../../core/formats/import-file.ts';
import { ImportError } from '../../core/formats/import-words.ts';
import type { Words } from '../../core/scene/words.ts';
import type { Language } from '../../core/words/language.ts';
import { type Importers, ImportRefusal } from '../../services/ports/importers.ts';

/** Every format that the core reads. @param wordsIn for the titles that importers add */
export function fileImporters(wordsIn: (language: Language) => Words): Importers {
  return {
    read({ fileName, text, language, newId }) {
      try {
        return readImportFile({
          fileName,
          text,
          words: wordsIn(language),
          newId,
          sha256: (bytes) => digestOf('sha256', bytes, 'hex'),
        });
      } catch (error) {
        if (error instanceof ImportError) throw new ImportRefusal(error.reason);
        throw error;
      }
    },
  };
}
