import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { parseCount, parseNumber } from '../../src/core/words/parse-number.ts';
import { useText } from '../i18n/use-text.ts';
import { Field, type FieldLabelProps } from './field.tsx';
import styles from './number-field.module.css';

export interface NumberFieldProps extends FieldLabelProps {
  /** Null: nothing is known. */
  readonly value: number | null;
  /** When the person leaves the field or presses Enter, and only for a number that fits. */
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** For the arrow keys; 1 when not given. */
  readonly step?: number;
  /** The most digits after the comma; 0 asks for whole numbers. */
  readonly digits?: number;
  /** A unit beside the number: "%", "₽". */
  readonly unit?: string | undefined;
  /** Refuses an empty field. */
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** Reads and writes numbers as the language does («1 234,5», "1,234.5"). Esc takes back what was typed. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onChange, min, max, step = 1, digits = 2, unit, required, placeholder, disabled } = props;
  const text = useText();
  const read = digits === 0 ? parseCount : parseNumber;
  /** What is being typed; null while nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function check(typed: string): { value: number | null } | { problem: string } {
    if (typed.trim() === '') return required ? { problem: text.t('ui.number.required') } : { value: null };
    const parsed = read(typed, text.language);
    if (parsed === null) return { problem: text.t('ui.number.unreadable', { example: text.number(1234.5) }) };
    const rounded = Number(parsed.toFixed(digits));
    if (min !== undefined && rounded < min) {
      return { problem: text.t('ui.number.tooSmall', { limit: text.number(min) }) };
    }
    if (max !== undefined && rounded > max) {
      return { problem: text.t('ui.number.tooLarge', { limit: text.number(max) }) };
    }
    return { value: rounded };
  }

  function commit(): void {
    if (draft === null) return;
    const checked = check(draft);
    if ('problem' in checked) {
      setProblem(checked.problem);
      return;
    }
    forget();
    if (checked.value !== value) onChange(checked.value);
  }

  function forget(): void {
    setDraft(null);
    setProblem(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== null) {
      // The panel or dialog around it stays open: this Esc was for the field.
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      forget();
    }
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    const from = (draft === null ? value : read(draft, text.language)) ?? 0;
    const next = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, from + direction * step));
    setDraft(text.number(next, digits));
    setProblem(null);
  }

  return (
    <Field
      label={props.label}
      hideLabel={props.hideLabel === true}
      hint={props.hint}
      error={problem ?? props.error}
    >
      {(control) => (
        <span className={styles.box}>
          <input
            {...control}
            type="text"
            inputMode={digits === 0 ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={draft ?? (value === null ? '' : text.number(value, digits))}
            placeholder={placeholder}
            disabled={disabled}
            onChange={(event) => {
              setDraft(event.currentTarget.value);
              setProblem(null);
            }}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
          {unit === undefined ? null : (
            <span className={styles.unit} aria-hidden>
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
