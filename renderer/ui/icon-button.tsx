import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './icon-button.module.css';
import { Tooltip, type TooltipProps } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'children'> {
  readonly icon: LucideIcon;
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** For a toggle: whether it is on. */
  readonly pressed?: boolean;
  readonly size?: 'small' | 'medium';
  readonly side?: TooltipProps['side'];
}

/** A disabled one stays focusable and keeps its tooltip, so that a person learns what it would do. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { icon: Icon, label, shortcut, pressed, size = 'medium', side, disabled, onClick, ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} {...(side === undefined ? {} : { side })}>
      <button
        type="button"
        {...rest}
        className={classes(styles.button, styles[size])}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled === true || undefined}
        onClick={disabled === true ? undefined : onClick}
      >
        <Icon size={size === 'small' ? 16 : 18} aria-hidden />
      </button>
    </Tooltip>
  );
}
