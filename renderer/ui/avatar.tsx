import type { ReactNode } from 'react';
import styles from './avatar.module.css';
import { classes } from './classes.ts';

export interface AvatarProps {
  readonly name: string;
  readonly side: 'customer' | 'employee';
  /** The address of a picture; initials without one. */
  readonly imageUrl?: string | null;
}

/** A person's picture or initials. The name itself stands beside it, so this is silent. */
export function Avatar({ name, side, imageUrl = null }: AvatarProps): ReactNode {
  return (
    <span className={classes(styles.avatar, styles[side])} aria-hidden>
      {imageUrl === null ? initialsOf(name) : <img className={styles.image} src={imageUrl} alt="" />}
    </span>
  );
}

/** «Ирина Петрова» → «ИП». */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
}
