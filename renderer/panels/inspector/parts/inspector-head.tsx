import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './inspector-head.module.css';
import { useNewRecordFocus } from './new-record-focus.ts';
import { useTextDraft } from './use-text-draft.ts';

export interface InspectorHeadProps {
  /** What the record is called; `onCommit` is missing where it has no title of its own. */
  readonly title: string;
  /** Runs the command; false when it was refused. */
  readonly onCommit?: (title: string) => boolean;
  /** Names the field for the ear; "Title" when not given. */
  readonly label?: string;
  /** What an empty title would say. */
  readonly placeholder?: string;
  /** What it is called while it has no title of its own: the name of its kind. */
  readonly fallback?: string;
  readonly limit?: number;
  /** What it is and where it stands: «Точка контакта · Покупка». */
  readonly subtitle: ReactNode;
  /** A badge or a toggle at the right of the title. */
  readonly badge?: ReactNode;
}

/** Title, what it is, and a badge: the top of every inspector. */
export function InspectorHead(props: InspectorHeadProps): ReactNode {
  const { title, onCommit, subtitle, badge } = props;
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        {onCommit === undefined ? (
          <h2 className={styles.heading}>{title}</h2>
        ) : (
          <TitleField {...props} onCommit={onCommit} />
        )}
        {badge === undefined ? null : <div className={styles.badge}>{badge}</div>}
      </div>
      <p className={styles.subtitle}>{subtitle}</p>
    </header>
  );
}

function TitleField(
  props: InspectorHeadProps & { readonly onCommit: (title: string) => boolean },
): ReactNode {
  const { t } = useText();
  const draft = useTextDraft(props.title, props.onCommit);
  const focusNew = useNewRecordFocus();
  return (
    <textarea
      ref={props.fallback === undefined ? focusNew : null}
      className={classes(styles.title, props.fallback !== undefined && styles.named)}
      rows={1}
      maxLength={props.limit ?? 500}
      aria-label={props.label ?? t('inspector.title')}
      placeholder={props.fallback ?? props.placeholder ?? t('inspector.titlePlaceholder')}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        draft.flush();
      }}
    />
  );
}
