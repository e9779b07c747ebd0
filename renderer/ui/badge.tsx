import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classes } from './classes.ts';

export type BadgeTone = 'neutral' | 'ok' | 'warn' | 'danger' | 'info' | 'customer' | 'employee';

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A pill with a few words in it; the tone only underlines what the words say. */
export function Badge({ tone = 'neutral', icon: Icon, children }: BadgeProps): ReactNode {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {Icon === undefined ? null : <Icon size={12} aria-hidden />}
      {children}
    </span>
  );
}
