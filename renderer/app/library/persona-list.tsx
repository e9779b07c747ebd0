import { Trash2, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import type { PersonaRecord } from '../../../src/core/model/persona-record.ts';
import { useText } from '../../i18n/use-text.ts';
import type { DocumentStore } from '../../state/document-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './library-screen.module.css';
import { PersonaPicture } from './persona-picture.tsx';
import { removeLibraryRecord } from './remove-library-record.ts';

export interface PersonaListProps {
  readonly library: DocumentStore;
  readonly personas: readonly PersonaRecord[];
}

export function PersonaList({ library, personas }: PersonaListProps): ReactNode {
  const { t } = useText();
  if (personas.length === 0) {
    return (
      <EmptyState
        icon={UsersRound}
        title={t('library.noPersonas.title')}
        text={t('library.noPersonas.text')}
      />
    );
  }
  return (
    <ul className={styles.grid}>
      {personas.map((persona) => (
        <li key={persona.id}>
          <PersonaCard library={library} persona={persona} />
        </li>
      ))}
    </ul>
  );
}

interface PersonaCardProps {
  readonly library: DocumentStore;
  readonly persona: PersonaRecord;
}

function PersonaCard({ library, persona }: PersonaCardProps): ReactNode {
  const { t } = useText();
  const change = (patch: Partial<Omit<PersonaRecord, 'id' | 'type'>>): void => {
    library.run(command('library.update', { type: 'persona', id: persona.id, patch }));
  };
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <PersonaPicture persona={persona} onChange={(imageHash) => change({ imageHash })} />
        <TextField
          label={t('library.name')}
          value={persona.name}
          maxLength={500}
          onChange={(name) => change({ name })}
        />
        <IconButton
          icon={Trash2}
          label={t('ui.remove', { title: persona.name })}
          size="small"
          onClick={() => removeLibraryRecord(library, persona)}
        />
      </div>
      <SegmentedControl
        label={t('library.side')}
        value={persona.side}
        segments={(['customer', 'employee'] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
        onChange={(side) => change({ side })}
      />
      <TextField
        label={t('library.role')}
        value={persona.role}
        maxLength={300}
        onChange={(role) => change({ role })}
      />
      <TextArea
        label={t('library.description')}
        value={persona.description}
        maxLength={20_000}
        onChange={(description) => change({ description })}
      />
      <TextArea
        label={t('library.goals')}
        value={persona.goals}
        maxLength={20_000}
        onChange={(goals) => change({ goals })}
      />
    </article>
  );
}
