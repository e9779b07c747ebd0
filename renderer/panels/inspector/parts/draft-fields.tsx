/** Text fields that write into the document by themselves: see TextDraft for when. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { takeFocus } from './take-focus.ts';
import { useTextDraft } from './use-text-draft.ts';

export interface DraftFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  /** The most UTF-16 units that the record takes. */
  readonly limit: number;
  /** Runs the command; false when it was refused. */
  readonly onCommit: (text: string) => boolean;
}

export interface DraftTextFieldProps extends DraftFieldProps {
  /** Takes the focus when it appears: it was just brought up by a person. */
  readonly isNew?: boolean;
}

export function DraftTextField(props: DraftTextFieldProps): ReactNode {
  const { value, limit, onCommit, hint, isNew = false, ...rest } = props;
  const { t } = useText();
  const draft = useTextDraft(value, onCommit);
  return (
    <TextField
      {...rest}
      {...(isNew ? { ref: takeFocus } : {})}
      value={draft.text}
      maxLength={limit}
      hint={draft.text.length >= limit ? t('inspector.full', { limit }) : hint}
      onChange={draft.type}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.flush();
      }}
    />
  );
}

export function DraftTextArea({ value, limit, onCommit, hint, ...rest }: DraftFieldProps): ReactNode {
  const { t } = useText();
  const draft = useTextDraft(value, onCommit);
  return (
    <TextArea
      {...rest}
      value={draft.text}
      maxLength={limit}
      hint={draft.text.length >= limit ? t('inspector.full', { limit }) : hint}
      onChange={draft.type}
      onBlur={draft.flush}
    />
  );
}

export interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; null: not said. */
  readonly value: string | null;
  readonly onCommit: (day: string | null) => boolean;
}

const firstDay = '1900-01-01';

/** A day. While its year is being typed (0002, 0020 …) it goes nowhere. */
export function DateField({ label, value, onCommit }: DateFieldProps): ReactNode {
  const draft = useTextDraft(value ?? '', (day) => onCommit(day === '' ? null : day));
  return (
    <TextField
      type="date"
      label={label}
      value={draft.text}
      max="2999-12-31"
      onChange={(day) => {
        if (day === '' || day >= firstDay) draft.type(day);
      }}
      onBlur={draft.flush}
    />
  );
}
