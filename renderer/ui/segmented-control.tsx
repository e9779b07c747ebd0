import type { LucideIcon } from 'lucide-react';
import { RadioGroup as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './segmented-control.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly disabled?: boolean;
}

export interface SegmentedControlProps<Value extends string> {
  /** What is chosen here, for the ear and, unless hidden, for the eye. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value | null;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. Arrow keys move between them. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>): ReactNode {
  const { label, hideLabel = false, value, segments, onChange } = props;
  return (
    <div className={styles.field}>
      {hideLabel ? null : (
        <span className={styles.label} aria-hidden>
          {label}
        </span>
      )}
      <Primitive.Root
        className={styles.group}
        aria-label={label}
        value={value ?? ''}
        orientation="horizontal"
        onValueChange={(next) => onChange(next as Value)}
      >
        {segments.map(({ value: own, label: name, icon: Icon, disabled = false }) => (
          <Primitive.Item key={own} value={own} disabled={disabled} className={classes(styles.segment)}>
            {Icon === undefined ? null : <Icon size={15} aria-hidden />}
            {name}
          </Primitive.Item>
        ))}
      </Primitive.Root>
    </div>
  );
}
