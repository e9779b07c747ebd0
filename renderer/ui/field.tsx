import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface FieldLabelProps {
  readonly label: string;
  /** Only for the ear: the surroundings already say it to the eye. */
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right; replaces the hint. */
  readonly error?: string | undefined;
}

/** What ties a control to its label and its hint. */
export interface FieldControl {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps extends FieldLabelProps {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, and a hint or an error under it. */
export function Field({ label, hideLabel = false, hint, error, children }: FieldProps): ReactNode {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={hideLabel ? styles.hidden : styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {note === undefined ? null : (
        <p id={`${id}-note`} className={classes(styles.note, error !== undefined && styles.error)}>
          {note}
        </p>
      )}
    </div>
  );
}
