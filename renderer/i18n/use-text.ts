import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../src/core/store/message.ts';
import * as numbers from '../../src/core/words/format-number.ts';
import type { Language } from '../../src/core/words/language.ts';
import { formatMoment } from './format-moment.ts';
import { createTranslate, type Translate, tellMessage } from './tell-message.ts';

export interface Text {
  readonly language: Language;
  /** The words of a key; `count` in the parameters chooses the plural form. */
  readonly t: Translate;
  /** A message of the core or the host, in words. */
  tell(message: Message): string;
  number(value: number, digits?: number): string;
  /** @param share 0..1 */
  share(share: number): string;
  /** @param percent 41 means 41 % */
  percent(percent: number): string;
  money(minor: number, currency: string): string;
  moneyShort(minor: number, currency: string): string;
  /** @param day `YYYY-MM-DD` */
  day(day: string): string;
  /** A moment near now in words («сегодня, 14:05»), else its date. */
  moment(at: number): string;
}

/** Words and numbers in the language of the window; everything that a component shows goes through it. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'ru' ? 'ru' : 'en';
  return useMemo(() => {
    const translate = createTranslate(t, language);
    return {
      language,
      t: translate,
      tell: (message) => tellMessage(translate, message),
      number: (value, digits) => numbers.formatNumber(value, language, digits),
      share: (share) => numbers.formatShare(share, language),
      percent: (percent) => numbers.formatPercent(percent, language),
      money: (minor, currency) => numbers.formatMoney(minor, currency, language),
      moneyShort: (minor, currency) => numbers.formatMoneyShort(minor, currency, language),
      day: (day) => numbers.formatDay(day, language),
      moment: (at) => formatMoment(at, Date.now(), language),
    };
  }, [t, language]);
}
