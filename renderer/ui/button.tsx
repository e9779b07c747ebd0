import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** `primary` at most once in a view; `danger` for what destroys. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium';
  readonly icon?: LucideIcon | undefined;
  /** Shows that it works on it; presses are ignored meanwhile. */
  readonly busy?: boolean;
}

export function Button(props: ButtonProps): ReactNode {
  const { variant = 'secondary', size = 'medium', icon: Icon, busy = false, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[variant], styles[size])}
      disabled={rest.disabled === true || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <Spinner /> : Icon === undefined ? null : <Icon size={16} aria-hidden />}
      {children}
    </button>
  );
}
