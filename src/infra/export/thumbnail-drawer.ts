import { thumbnailSvg } from '../../core/scene/svg-thumbnail.ts';
import type { Words } from '../../core/scene/words.ts';
import { recordsOf } from '../../core/store/records.ts';
import type { Language } from '../../core/words/language.ts';
import type { ThumbnailDrawer } from '../../services/ports/thumbnails.ts';
import { loadWords } from '../files/locale-words.ts';

/** @param assetsFolder the program's `assets`; the words of a language are read when first needed. */
export function thumbnailDrawer(assetsFolder: string): ThumbnailDrawer {
  const known = new Map<Language, Words>();
  const wordsOf = (language: Language): Words => {
    const words = known.get(language) ?? loadWords(assetsFolder, language);
    known.set(language, words);
    return words;
  };
  return {
    thumbnailSvg: (records, libraryRecords, language) =>
      thumbnailSvg(recordsOf(records), recordsOf(libraryRecords), wordsOf(language)),
  };
}
