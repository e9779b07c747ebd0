import process from 'node:process';
import type { Language } from '../core/words/language.ts';

/** The language of the person's system: every Russian locale is Russian, all others get English. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>> = process.env): Language {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ru(\b|_)/i.test(locale) ? 'ru' : 'en';
}
