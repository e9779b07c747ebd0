import type { ReactNode } from 'react';
import { minorUnitsOf } from '../../src/core/words/format-number.ts';
import { useText } from '../i18n/use-text.ts';
import { currencySymbol } from './currency-symbol.ts';
import { NumberField, type NumberFieldProps } from './number-field.tsx';

export interface MoneyFieldProps extends Omit<NumberFieldProps, 'unit' | 'digits' | 'value' | 'onChange'> {
  /** In minor units (kopecks, cents); null while unknown. */
  readonly value: number | null;
  readonly onChange: (minor: number | null) => void;
  /** ISO 4217. */
  readonly currency: string;
}

/** Money is typed and shown in whole units, and kept in minor ones. */
export function MoneyField({ value, onChange, currency, ...rest }: MoneyFieldProps): ReactNode {
  const { language } = useText();
  const minorUnits = minorUnitsOf(currency);
  return (
    <NumberField
      {...rest}
      value={value === null ? null : value / minorUnits}
      onChange={(amount) => onChange(amount === null ? null : Math.round(amount * minorUnits))}
      digits={Math.round(Math.log10(minorUnits))}
      unit={currencySymbol(currency, language)}
    />
  );
}
