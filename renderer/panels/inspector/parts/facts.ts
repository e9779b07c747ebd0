import type { Text } from '../../../i18n/use-text.ts';

/** Facts in one line: «цель 25 % · n = 5 998». What is empty is left out; a line never begins with the dot. */
export function facts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\u00A0· ');
}

/** «n = 5 998» in one piece. */
export function sampleSize(n: number, text: Pick<Text, 'number'>): string {
  return `n\u00A0=\u00A0${text.number(n, 0)}`;
}
