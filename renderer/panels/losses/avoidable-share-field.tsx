import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { NumberField } from '../../ui/number-field.tsx';

export interface AvoidableShareFieldProps {
  /** a_k, 0..1; null until a person says so: never taken for 100 %. */
  readonly value: number | null;
  readonly onChange: (share: number | null) => void;
  /** In a table, whose header says what it is: the stage that it belongs to, for the ear. */
  readonly cellOf?: string;
}

export function AvoidableShareField({ value, onChange, cellOf }: AvoidableShareFieldProps): ReactNode {
  const { t } = useText();
  return (
    <PercentField
      label={cellOf === undefined ? t('avoidableShare') : t('lossTable.avoidableOf', { stage: cellOf })}
      hideLabel={cellOf !== undefined}
      {...(cellOf === undefined ? { hint: t('inspector.avoidableHint') } : {})}
      value={value}
      onChange={onChange}
    />
  );
}

export interface PercentFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  /** A share of a whole, 0..1, typed and shown in percents. */
  readonly value: number | null;
  readonly onChange: (share: number | null) => void;
}

export function PercentField({ value, onChange, ...rest }: PercentFieldProps): ReactNode {
  return (
    <NumberField
      {...rest}
      value={value === null ? null : Number((value * 100).toFixed(4))}
      min={0}
      max={100}
      step={5}
      unit="%"
      onChange={(percent) => onChange(percent === null ? null : Number((percent / 100).toFixed(6)))}
    />
  );
}
