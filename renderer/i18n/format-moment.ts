import type { Language } from '../../src/core/words/language.ts';

const DAY = 86_400_000;

/**
 * When something happened, as near as it matters: today and yesterday by name with the time, else the date.
 *
 * @param at milliseconds since 1970; told in the time zone of this computer
 */
export function formatMoment(at: number, now: number, language: Language): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (days === 0 || days === -1) {
    const name = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
    const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
    return `${name}, ${time}`;
  }
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  const text = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year }).format(at);
  return text.replace(/\sг\.$/, '');
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
