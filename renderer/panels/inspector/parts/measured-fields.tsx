import { type ReactNode, useRef } from 'react';
import { bareValue, type MeasuredValue } from '../../../../src/core/model/measured-value.ts';
import { useText } from '../../../i18n/use-text.ts';
import { NumberField, type NumberFieldProps } from '../../../ui/number-field.tsx';
import { DateField, DraftTextField } from './draft-fields.tsx';
import { FieldRow, Note } from './section.tsx';

export interface MeasuredFieldsProps
  extends Pick<NumberFieldProps, 'label' | 'hint' | 'min' | 'max' | 'digits' | 'unit'> {
  readonly value: MeasuredValue | null;
  readonly onChange: (value: MeasuredValue | null) => boolean;
}

/** A number with how many it stands on, when and where it is from; without the number there is nothing to say of it. */
export function MeasuredFields({ value, onChange, hint, ...number }: MeasuredFieldsProps): ReactNode {
  const { t } = useText();
  // A field may write after another one of the same number has: the newest is what it changes.
  const latest = useRef(value);
  latest.current = value;

  function change(part: Partial<MeasuredValue>): boolean {
    return latest.current === null || onChange({ ...latest.current, ...part });
  }

  return (
    <>
      <FieldRow>
        <NumberField
          {...number}
          value={value?.value ?? null}
          onChange={(next) => {
            if (next === null) onChange(null);
            else onChange(value === null ? bareValue(next) : { ...value, value: next });
          }}
        />
        {value === null ? null : (
          <NumberField
            label={t('inspector.sample')}
            value={value.n}
            min={0}
            digits={0}
            onChange={(n) => change({ n })}
          />
        )}
      </FieldRow>
      {value === null ? null : (
        <FieldRow>
          <DraftTextField
            label={t('inspector.source')}
            value={value.source ?? ''}
            limit={300}
            onCommit={(source) => change({ source: source === '' ? null : source })}
          />
          <DateField label={t('inspector.date')} value={value.date} onCommit={(date) => change({ date })} />
        </FieldRow>
      )}
      {hint === undefined ? null : <Note>{hint}</Note>}
    </>
  );
}
