/** The words of pictures and of the command line, from the same files and by the same rules as the window's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { Words } from '../../core/scene/words.ts';
import type { MessageParams } from '../../core/store/message.ts';
import { withoutEmptyQuotes } from '../../core/words/empty-quotes.ts';
import { type Language, languages } from '../../core/words/language.ts';

type WordTree = { [key: string]: string | WordTree };

/**
 * @param assetsFolder the program's `assets`.
 * @throws Error when the files of words are missing or broken: they are part of the program.
 */
export function loadWords(assetsFolder: string, language: Language): Words {
  const instance = createInstance();
  const resources = Object.fromEntries(
    languages.map((each) => [each, { translation: readWords(join(assetsFolder, 'locales', each)) }]),
  );
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources,
    // Whoever writes a picture escapes by the rules of its format.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const tell = (key: string, params: MessageParams = {}): string => {
    const told: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(params)) {
      told[name] = typeof value === 'object' ? tell(value.key, value.params) : value;
    }
    return withoutEmptyQuotes(instance.t(key, told));
  };
  return { language, tell };
}

function readWords(folder: string): WordTree {
  const words: WordTree = {};
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.json'))
      merge(words, JSON.parse(readFileSync(join(folder, name), 'utf8')) as WordTree);
  }
  return words;
}

/** Every file adds to the same tree, so two files may share a top-level key. */
function merge(target: WordTree, more: WordTree): void {
  for (const [key, value] of Object.entries(more)) {
    const known = target[key];
    if (typeof value === 'object' && typeof known === 'object') merge(known, value);
    else target[key] = value;
  }
}
