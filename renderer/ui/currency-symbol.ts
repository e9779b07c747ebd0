import type { Language } from '../../src/core/words/language.ts';

/** "₽" for RUB, "$" for USD; the code itself where a currency has no sign. */
export function currencySymbol(currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
