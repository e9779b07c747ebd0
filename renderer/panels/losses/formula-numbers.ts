import type { Text } from '../../i18n/use-text.ts';
import type { StageLossRow } from './loss-inputs.ts';

export type LossFormula = 'upper' | 'expected';

/** «(5 998 − 3 539) × 1 600 ₽ = 3 934 400 ₽»; a question mark stands for what nobody knows yet. */
export function withNumbers(
  formula: LossFormula,
  row: StageLossRow,
  currency: string,
  text: Pick<Text, 'number' | 'money' | 'share'>,
): string {
  const known = (value: number | null, show: (value: number) => string): string =>
    value === null ? '?' : show(value);
  const count = (value: number): string => text.number(value, 0);
  const left = `(${known(row.entered, count)} − ${known(row.wentOn, count)})`;
  const value = known(row.valueMinor, (minor) => text.money(minor, currency));
  const factors =
    formula === 'upper'
      ? [left, value]
      : [
          left,
          known(row.conversion, (share) => text.number(share, 4)),
          value,
          known(row.avoidable, (share) => text.number(share, 2)),
        ];
  const result = formula === 'upper' ? row.loss.upperBoundMinor : row.loss.expectedMinor;
  return `${factors.join(' × ')} = ${known(result, (minor) => text.money(minor, currency))}`;
}
