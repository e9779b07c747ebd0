import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import styles from './chip.module.css';

export interface ChipProps {
  readonly label: string;
  /** Makes it a toggle. */
  readonly pressed?: boolean;
  readonly onPress?: () => void;
  /** Gives it a button that takes it away. */
  readonly onRemove?: () => void;
}

/** A word that can be switched on (a filter) or taken away (a tag). */
export function Chip({ label, pressed, onPress, onRemove }: ChipProps): ReactNode {
  const { t } = useText();
  return (
    <span className={styles.chip} data-pressed={pressed}>
      {onPress === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <button type="button" className={styles.label} aria-pressed={pressed} onClick={onPress}>
          {label}
        </button>
      )}
      {onRemove === undefined ? null : (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('ui.remove', { title: label })}
          onClick={onRemove}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
