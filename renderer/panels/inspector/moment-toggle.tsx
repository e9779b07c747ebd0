import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import styles from './moment-toggle.module.css';

/** The badge that marks a moment of truth; a press puts it on or takes it off. */
export function MomentToggle(props: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={props.on}
      aria-label={t('momentOfTruth')}
      title={t('momentOfTruth')}
      onClick={() => props.onChange(!props.on)}
    >
      <Star size={13} fill={props.on ? 'currentColor' : 'none'} aria-hidden />
      {t('inspector.moment')}
    </button>
  );
}
