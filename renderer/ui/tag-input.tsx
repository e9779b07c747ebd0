import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Chip } from './chip.tsx';
import { Field, type FieldLabelProps } from './field.tsx';
import styles from './tag-input.module.css';

export interface TagInputProps extends FieldLabelProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
  readonly placeholder?: string;
}

const longestTag = 60;
const mostTags = 50;

/** Enter, a comma or leaving the field adds a tag; Backspace in the empty field takes the last one away. */
export function TagInput(props: TagInputProps): ReactNode {
  const { tags, onChange, placeholder } = props;
  const [typed, setTyped] = useState('');

  function add(): void {
    const fresh = typed
      .split(',')
      .map((tag) => tag.trim().slice(0, longestTag))
      .filter((tag) => tag !== '');
    setTyped('');
    const next = [...new Set([...tags, ...fresh])].slice(0, mostTags);
    if (next.length !== tags.length) onChange(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  }

  return (
    <Field label={props.label} hideLabel={props.hideLabel === true} hint={props.hint} error={props.error}>
      {(control) => (
        <>
          {tags.length === 0 ? null : (
            <span className={styles.tags}>
              {tags.map((tag) => (
                <Chip
                  key={tag}
                  label={tag}
                  onRemove={() => onChange(tags.filter((other) => other !== tag))}
                />
              ))}
            </span>
          )}
          <input
            {...control}
            type="text"
            autoComplete="off"
            value={typed}
            placeholder={placeholder}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
        </>
      )}
    </Field>
  );
}
