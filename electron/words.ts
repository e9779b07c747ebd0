/** The shell's own words. Main has no i18next: a few strings of two languages need none. */
import english from '../assets/locales/en/electron.json' with { type: 'json' };
import englishErrors from '../assets/locales/en/errors.json' with { type: 'json' };
import russian from '../assets/locales/ru/electron.json' with { type: 'json' };
import russianErrors from '../assets/locales/ru/errors.json' with { type: 'json' };
import type { ErrorCode } from '../src/contract/error-codes.ts';
import type { Language } from '../src/contract/methods.ts';

export type Words = typeof russian.electron & {
  /** What happened, what was kept and what to do, for each failure of the host. */
  readonly errors: Readonly<Record<ErrorCode, string>>;
};

export function wordsIn(language: Language): Words {
  return language === 'ru'
    ? { ...russian.electron, errors: russianErrors.error }
    : { ...english.electron, errors: englishErrors.error };
}

/** Puts values in for `{{name}}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The language to start with. RULE: every Russian locale is Russian, all others get English. */
export function languageOf(locale: string): Language {
  return /^ru\b/i.test(locale) ? 'ru' : 'en';
}
