import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldLabelProps } from './field.tsx';

export interface TextFieldProps
  extends FieldLabelProps,
    Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className' | 'style' | 'id'> {
  readonly value: string;
  /** At each keystroke: commands coalesce by themselves. */
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hideLabel, hint, error, onChange, ...rest }: TextFieldProps): ReactNode {
  return (
    <Field label={label} hideLabel={hideLabel === true} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
