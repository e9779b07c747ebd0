/**
 * Numbers as people of a language read them, the same on the screen and in every export. Minus is U+2212, which is as wide
 * as a digit and does not break a line; spaces inside a number never break either.
 */
import { type MetricKind, type MetricUnit, metricKindFacts } from '../model/metric-kind.ts';
import type { Language } from './language.ts';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

/** Making an Intl formatter costs more than a thousand uses of it. */
function formatterFor(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, options);
  formatters.set(key, made);
  return made;
}

function format(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const text = formatterFor(language, { signDisplay: 'negative', ...options }).format(value);
  // Narrow and plain spaces differ between versions of Intl's data.
  return text.replace(/[\u202F\u0020]/g, NO_BREAK_SPACE).replace('-', MINUS);
}

/** `1234.5` → «1 234,5», "1,234.5". `digits`: the most digits after the comma, 2 when not given. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return format(value, language, { maximumFractionDigits: digits });
}

/** @param percent in percents, as metrics hold them: `41` → «41 %», "41%". */
export function formatPercent(percent: number, language: Language, digits = 1): string {
  return format(percent / 100, language, { style: 'percent', maximumFractionDigits: digits });
}

/** @param share of a whole, 0..1: `0.71` → «71 %». */
export function formatShare(share: number, language: Language, digits = 0): string {
  return formatPercent(share * 100, language, digits);
}

/** @param percent in percents, shown with its sign: «−41 %», "+5%"; zero has none. */
export function formatSignedPercent(percent: number, language: Language, digits = 1): string {
  return format(percent / 100, language, {
    style: 'percent',
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
}

/** A score that runs both ways, such as NPS: `31` → "+31", `-12` → "−12", `0` → "0". */
export function formatScore(score: number, language: Language, digits = 1): string {
  return format(score, language, { maximumFractionDigits: digits, signDisplay: 'exceptZero' });
}

/** How many minor units (kopecks, cents) one unit of a currency has: 100 for most, 1 for the yen. */
export function minorUnitsOf(currency: string): number {
  const { maximumFractionDigits } = formatterFor('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** (maximumFractionDigits ?? 2);
}

/** In full: «3 800 000 ₽», "$3,800,000.50". `currency` is ISO 4217; minor units are shown only when there are any. */
export function formatMoney(minor: number, currency: string, language: Language): string {
  return formatMajorMoney(minor / minorUnitsOf(currency), currency, language);
}

function formatMajorMoney(value: number, currency: string, language: Language): string {
  return format(value, language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
}

/**
 * For a card or a bar: «3,8 млн ₽», "$3.8M". Russian counts from a hundred thousand on in millions («0,4 млн ₽»), so
 * that the losses of one map compare at a glance.
 */
export function formatMoneyShort(minor: number, currency: string, language: Language): string {
  const value = minor / minorUnitsOf(currency);
  const size = Math.abs(value);
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  if (language === 'ru' && size >= 100_000 && size < 999_500) {
    const millions = formatterFor(language, { ...options, notation: 'compact', maximumFractionDigits: 1 });
    const word = millions.formatToParts(1_000_000).find((part) => part.type === 'compact')?.value ?? '';
    const amount = format(value / 1_000_000, language, {
      ...options,
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    });
    return amount.replace(/(\d)(?=\D*$)/, `$1${NO_BREAK_SPACE}${word}`);
  }
  if (size < 1000)
    return format(value, language, { ...options, minimumFractionDigits: 0, maximumFractionDigits: 0 });
  return format(value, language, {
    ...options,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: size < 1_000_000 ? 0 : 1,
  });
}

/** @param day ISO 8601, `2026-04-15` → «15 апр. 2026», "Apr 15, 2026"; anything else comes back as it is. */
export function formatDay(day: string, language: Language): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  const text = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time);
  return text.replace(/\sг\.$/, '').replaceAll(' ', NO_BREAK_SPACE);
}

const unitNames = { minutes: 'minute', hours: 'hour', days: 'day' } as const;

/**
 * A metric's value with its unit: «41 %», «+31», «11,2 мин», "11.2 min".
 *
 * @param metric kind and unit of a metric card; scores that can be negative carry a sign, others do not.
 * @param currency for money, whose values are in whole units of it, as people type them.
 */
export function formatMetric(
  value: number,
  metric: { readonly kind: MetricKind; readonly unit: MetricUnit },
  currency: string,
  language: Language,
): string {
  switch (metric.unit) {
    case 'percent':
      return formatPercent(value, language);
    case 'score': {
      const least = metricKindFacts(metric.kind).min;
      return least !== null && least < 0 ? formatScore(value, language) : formatNumber(value, language, 1);
    }
    case 'money':
      return formatMajorMoney(value, currency, language);
    case 'minutes':
    case 'hours':
    case 'days':
      return format(value, language, {
        style: 'unit',
        unit: unitNames[metric.unit],
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      });
    case 'count':
      return formatNumber(value, language, 0);
    case 'number':
      return formatNumber(value, language);
  }
}
