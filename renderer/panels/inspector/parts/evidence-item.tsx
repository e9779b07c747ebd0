import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { type CommandArgs, command } from '../../../../src/core/commands/registry.ts';
import { type EvidenceRecord, evidenceKinds } from '../../../../src/core/model/evidence-record.ts';
import { type Text, useText } from '../../../i18n/use-text.ts';
import { useEditor } from '../../../state/editor-context.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { DateField, DraftTextArea, DraftTextField } from './draft-fields.tsx';
import styles from './evidence-item.module.css';
import { facts, sampleSize } from './facts.ts';
import { wasTaken } from './inspector-run.ts';
import { nameOfRecord } from './record-name.ts';
import { FieldRow, Note } from './section.tsx';

export interface EvidenceItemProps {
  /** Undefined: the library no longer has it. */
  readonly evidence: EvidenceRecord | undefined;
  /** A button that takes it off this record. */
  readonly detach: ReactNode;
}

/** A piece of evidence; opens to be read and filled in. One without a title opens by itself: it was just made. */
export function EvidenceItem({ evidence, detach }: EvidenceItemProps): ReactNode {
  const text = useText();
  const [open, setOpen] = useState(evidence?.title === '');
  const id = useId();
  const Mark = open ? ChevronDown : ChevronRight;
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.press}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Mark className={styles.mark} size={14} aria-hidden />
          <span className={styles.words}>
            {nameOfRecord(evidence, text.t)}
            {evidence === undefined ? null : (
              <span className={styles.detail}>{evidenceDetail(evidence, text)}</span>
            )}
          </span>
        </button>
        {detach}
      </div>
      <div id={id} className={styles.body} hidden={!open}>
        {evidence === undefined ? (
          <Note>{text.t('inspector.evidence.gone')}</Note>
        ) : open ? (
          <EvidenceFields evidence={evidence} />
        ) : null}
      </div>
    </div>
  );
}

function EvidenceFields({ evidence }: { readonly evidence: EvidenceRecord }): ReactNode {
  const { t } = useText();
  const { library } = useEditor();
  const { id } = evidence;
  type Fields = Extract<CommandArgs['library.update'], { type: 'evidence' }>['patch'];
  const update = (patch: Fields): boolean =>
    wasTaken(library.run(command('library.update', { type: 'evidence', id, patch })));
  return (
    <>
      <DraftTextField
        label={t('inspector.title')}
        value={evidence.title}
        limit={500}
        isNew={evidence.title === ''}
        onCommit={(title) => update({ title })}
      />
      <FieldRow>
        <Select
          label={t('inspector.kind')}
          value={evidence.kind}
          options={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidenceKind.${kind}`) }))}
          onChange={(kind) => update({ kind })}
        />
        <NumberField
          label={t('inspector.sample')}
          value={evidence.n}
          min={0}
          digits={0}
          onChange={(n) => update({ n })}
        />
      </FieldRow>
      <DraftTextArea
        label={t('inspector.evidence.quote')}
        value={evidence.quote}
        limit={20_000}
        onCommit={(quote) => update({ quote })}
      />
      <DraftTextField
        label={t('inspector.source')}
        value={evidence.source}
        limit={500}
        onCommit={(source) => update({ source })}
      />
      <DateField label={t('inspector.date')} value={evidence.date} onCommit={(date) => update({ date })} />
      <Note>{t('inspector.evidence.shared')}</Note>
    </>
  );
}

function evidenceDetail(evidence: EvidenceRecord, text: Text): string {
  const parts = [
    text.t(`evidenceKind.${evidence.kind}`),
    evidence.n === null ? '' : sampleSize(evidence.n, text),
    evidence.date === null ? '' : text.day(evidence.date),
  ];
  return facts(...parts);
}
