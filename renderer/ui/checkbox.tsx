import { Check } from 'lucide-react';
import { Checkbox as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.row}>
      <Primitive.Root
        id={id}
        className={styles.box}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next === true)}
      >
        <Primitive.Indicator>
          <Check size={14} strokeWidth={3} aria-hidden />
        </Primitive.Indicator>
      </Primitive.Root>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
