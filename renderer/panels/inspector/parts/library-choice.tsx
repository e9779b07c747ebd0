import { Check, Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { command } from '../../../../src/core/commands/registry.ts';
import type { AnyRecord } from '../../../../src/core/model/any-record.ts';
import type { Side } from '../../../../src/core/model/journey-record.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useEditor, useLibraryRecords } from '../../../state/editor-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { madeBy } from './inspector-run.ts';
import styles from './library-choice.module.css';
import { nameOfRecord } from './record-name.ts';

interface ChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => boolean;
}

/** The channel of a touchpoint: one of the library, or a new one by its name. */
export function ChannelChoice({ value, onChange }: ChoiceProps): ReactNode {
  const { t } = useText();
  const { library } = useEditor();
  return (
    <LibraryChoice
      type="channel"
      label={t('recordType.channel')}
      value={value}
      onChange={onChange}
      onMake={(title) => madeBy(library.run(command('library.add', { type: 'channel', fields: { title } })))}
    />
  );
}

/** Whose journey it is: a persona of the library, or a new one by its name. */
export function PersonaChoice({ value, onChange, side }: ChoiceProps & { readonly side: Side }): ReactNode {
  const { t } = useText();
  const { library } = useEditor();
  return (
    <LibraryChoice
      type="persona"
      label={t('persona')}
      suits={(record) => record.type === 'persona' && record.side === side}
      value={value}
      onChange={onChange}
      onMake={(name) =>
        madeBy(library.run(command('library.add', { type: 'persona', fields: { name, side } })))
      }
    />
  );
}

interface LibraryChoiceProps extends ChoiceProps {
  readonly type: 'channel' | 'persona';
  readonly label: string;
  /** Which of them are offered; the chosen one always is. */
  readonly suits?: (record: AnyRecord) => boolean;
  /** Makes one with this name and gives its id; null when it was refused. */
  readonly onMake: (name: string) => string | null;
}

function LibraryChoice({ type, label, value, onChange, suits, onMake }: LibraryChoiceProps): ReactNode {
  const { t, language } = useText();
  const records = useLibraryRecords();
  /** The name of a new one while it is being typed. */
  const [name, setName] = useState<string | null>(null);
  const known = [...records.values()]
    .filter((record) => record.type === type && (suits?.(record) !== false || record.id === value))
    .map((record): SelectOption<string> => ({ value: record.id, label: nameOfRecord(record, t) }))
    .sort((first, second) => first.label.localeCompare(second.label, language));
  const isGone = value !== null && !records.has(value);
  const options = [
    { value: '', label: t('inspector.none') },
    ...(isGone ? [{ value, label: t('inspector.gone') }] : []),
    ...known,
  ];

  function make(): void {
    const wanted = name?.trim() ?? '';
    setName(null);
    if (wanted === '') return;
    const twin = known.find((option) => option.label.toLowerCase() === wanted.toLowerCase());
    const id = twin?.value ?? onMake(wanted);
    if (id !== null) onChange(id);
  }

  if (name !== null) {
    return (
      <div className={styles.row}>
        <TextField
          label={t(`inspector.library.new.${type}`)}
          value={name}
          maxLength={500}
          autoFocus
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === 'Enter') make();
            if (event.key === 'Escape') {
              event.stopPropagation();
              setName(null);
            }
          }}
        />
        <IconButton icon={Check} label={t('inspector.library.add')} onClick={make} />
        <IconButton icon={X} label={t('ui.cancel')} onClick={() => setName(null)} />
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Select
        label={label}
        value={value ?? ''}
        options={options}
        onChange={(id) => onChange(id === '' ? null : id)}
      />
      <IconButton icon={Plus} label={t(`inspector.library.new.${type}`)} onClick={() => setName('')} />
    </div>
  );
}
