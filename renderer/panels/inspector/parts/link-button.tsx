import { CornerUpLeft, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './link-button.module.css';

/** Words that lead to another record. */
export function LinkButton(props: {
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly onPress: () => void;
}): ReactNode {
  const { icon: Icon = CornerUpLeft, children, onPress } = props;
  return (
    <button type="button" className={styles.link} onClick={onPress}>
      <Icon size={13} aria-hidden />
      <span>{children}</span>
    </button>
  );
}
