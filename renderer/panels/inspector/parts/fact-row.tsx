import type { ReactNode } from 'react';
import { classes } from '../../../ui/classes.ts';
import styles from './fact-row.module.css';

export interface FactRowProps {
  readonly title: string;
  /** Smaller, under the title. */
  readonly detail?: string;
  /** Large, at the right. */
  readonly value?: string | null;
  readonly valueTone?: 'plain' | 'ok' | 'warn' | 'danger';
  readonly tone?: 'plain' | 'danger' | 'employee' | 'assumption';
  readonly onPress: () => void;
  /** A small button beside the row, such as one that takes it away. */
  readonly aside?: ReactNode;
}

/** Something that hangs on the record: a press selects it. */
export function FactRow(props: FactRowProps): ReactNode {
  const { title, detail, value = null, valueTone = 'plain', tone = 'plain', onPress, aside } = props;
  return (
    <div className={classes(styles.row, styles[tone])}>
      <button type="button" className={styles.press} onClick={onPress}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {detail === undefined || detail === '' ? null : <span className={styles.detail}>{detail}</span>}
        </span>
        {value === null ? null : <span className={classes(styles.value, styles[valueTone])}>{value}</span>}
      </button>
      {aside}
    </div>
  );
}
