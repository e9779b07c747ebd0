import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Field, type FieldLabelProps } from './field.tsx';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldLabelProps {
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/**
 * One of a list. The system's own control: typing finds an option, it opens as the platform's lists do, and, unlike
 * Radix's, it puts no style element into the page, which the content security policy refuses. For "none" give an option
 * with the value ''.
 */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { value, options, onChange, disabled } = props;
  return (
    <Field label={props.label} hideLabel={props.hideLabel === true} hint={props.hint} error={props.error}>
      {({ className, ...control }) => (
        <span className={styles.box}>
          <select
            {...control}
            className={`${className} ${styles.select}`}
            value={value ?? ''}
            disabled={disabled}
            onChange={(event) => onChange(event.currentTarget.value as Value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled === true}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={styles.mark} size={16} aria-hidden />
        </span>
      )}
    </Field>
  );
}
