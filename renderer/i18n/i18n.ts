/** The words of the window: every file of assets/locales/<language> merged into one namespace, loaded with the program. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src/core/words/language.ts';

type Words = { readonly [key: string]: string | Words };

const files = import.meta.glob<Words>('../../assets/locales/*/*.json', { eager: true, import: 'default' });

/** Files share top-level keys only by mistake; then the deeper keys of both count, and a test tells. */
function merge(target: Record<string, unknown>, words: Words): void {
  for (const [key, value] of Object.entries(words)) {
    const known = target[key];
    if (typeof value === 'object' && typeof known === 'object' && known !== null) {
      merge(known as Record<string, unknown>, value);
    } else {
      target[key] = typeof value === 'object' ? structuredClone(value) : value;
    }
  }
}

function wordsOf(language: Language): Record<string, unknown> {
  const words: Record<string, unknown> = {};
  for (const [path, file] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) merge(words, file);
  }
  return words;
}

/** Ready when it returns: nothing is fetched. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { ru: { translation: wordsOf('ru') }, en: { translation: wordsOf('en') } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  return instance;
}
