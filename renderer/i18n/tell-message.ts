import type { TFunction } from 'i18next';
import type { Message } from '../../src/core/store/message.ts';
import { withoutEmptyQuotes } from '../../src/core/words/empty-quotes.ts';
import { formatNumber } from '../../src/core/words/format-number.ts';
import type { Language } from '../../src/core/words/language.ts';

export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** `t` with the numbers in its parameters written as the language writes them; `count` still chooses the plural form. */
export function createTranslate(t: TFunction, language: Language): Translate {
  return (key, params = {}) => {
    const replace = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' ? formatNumber(value, language) : value,
      ]),
    );
    return typeof params.count === 'number' ? t(key, { count: params.count, replace }) : t(key, { replace });
  };
}

/** Puts a message into words, the messages inside it first: "Undo: move stage “Purchase”". */
export function tellMessage(t: Translate, message: Message): string {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(message.params ?? {})) {
    params[name] = typeof value === 'object' ? tellMessage(t, value) : value;
  }
  return withoutEmptyQuotes(t(message.key, params));
}
