import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './spinner.module.css';

/** Turns while something is on its way; with a label it says what, else the surroundings do. */
export function Spinner({
  label,
  size = 16,
}: {
  readonly label?: string;
  readonly size?: number;
}): ReactNode {
  if (label === undefined) return <LoaderCircle className={styles.spinner} size={size} aria-hidden />;
  return (
    <span className={styles.labelled} role="status">
      <LoaderCircle className={styles.spinner} size={size} aria-hidden />
      {label}
    </span>
  );
}
