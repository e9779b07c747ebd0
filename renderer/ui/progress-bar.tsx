import { Progress as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0..1 */
  readonly fraction: number;
}

export function ProgressBar({ label, fraction }: ProgressBarProps): ReactNode {
  const text = useText();
  const percent = Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div className={styles.progress}>
      <span className={styles.label}>
        {label}
        <span>{text.percent(percent)}</span>
      </span>
      <Primitive.Root className={styles.track} value={percent} aria-label={label}>
        <Primitive.Indicator className={styles.bar} style={{ transform: `translateX(${percent - 100}%)` }} />
      </Primitive.Root>
    </div>
  );
}
