import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  /** Stands after the title when there is something to count. */
  readonly count?: number;
  /** A small button at the right: «+ показатель». */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled part of an inspector. */
export function Section({ title, count, action, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
          {count === undefined || count === 0 ? null : ` · ${count}`}
        </h3>
        {action === undefined ? null : <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </section>
  );
}

/** Two or three fields side by side. */
export function FieldRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.fields}>{children}</div>;
}

/** A muted sentence: a hint, or what would stand here. */
export function Note({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className={styles.note}>{children}</p>;
}

/** A sentence about something to put right. */
export function Warning({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className={styles.warning}>{children}</p>;
}
