import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../../src/core/commands/registry.ts';
import { evidenceKinds } from '../../../../src/core/model/evidence-record.ts';
import { findRecord } from '../../../../src/core/store/records.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useEditor, useLibraryRecords } from '../../../state/editor-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuItem } from '../../../ui/menu-items.tsx';
import { EvidenceItem } from './evidence-item.tsx';
import { madeBy } from './inspector-run.ts';
import { nameOfRecord } from './record-name.ts';
import { Note, Section } from './section.tsx';

export interface EvidenceSectionProps {
  readonly evidenceIds: readonly string[];
  readonly onChange: (evidenceIds: string[]) => boolean;
}

/** What the record stands on: from the library, or new and put there. */
export function EvidenceSection({ evidenceIds, onChange }: EvidenceSectionProps): ReactNode {
  const { t } = useText();
  const { library } = useEditor();
  const records = useLibraryRecords();

  function attach(id: string | null): void {
    if (id !== null) onChange([...evidenceIds, id]);
  }

  function items(): MenuItem[] {
    const unused = [...records.values()].filter(
      (record) => record.type === 'evidence' && !evidenceIds.includes(record.id),
    );
    // The library may be long: what is new is not looked for at its end.
    const fresh = evidenceKinds.map(
      (kind): MenuItem => ({
        kind: 'action',
        id: `new.${kind}`,
        label: t(`evidenceKind.${kind}`),
        run: () =>
          attach(madeBy(library.run(command('library.add', { type: 'evidence', fields: { kind } })))),
      }),
    );
    if (unused.length === 0)
      return [{ kind: 'heading', id: 'new', label: t('inspector.evidence.new') }, ...fresh];
    return [
      { kind: 'submenu', id: 'new', label: t('inspector.evidence.new'), items: fresh },
      { kind: 'heading', id: 'known', label: t('inspector.evidence.known') },
      ...unused.map(
        (record): MenuItem => ({
          kind: 'action',
          id: record.id,
          label: nameOfRecord(record, t),
          detail: record.type === 'evidence' ? t(`evidenceKind.${record.kind}`) : undefined,
          run: () => attach(record.id),
        }),
      ),
    ];
  }

  return (
    <Section
      title={t('inspector.evidence.title')}
      count={evidenceIds.length}
      action={
        <Menu
          align="end"
          trigger={
            <Button variant="quiet" size="small" icon={Plus}>
              {t('inspector.evidence.add')}
            </Button>
          }
          items={items}
        />
      }
    >
      {evidenceIds.length === 0 ? <Note>{t('assumptionHint')}</Note> : null}
      {evidenceIds.map((id) => {
        const evidence = findRecord(records, 'evidence', id);
        return (
          <EvidenceItem
            key={id}
            evidence={evidence}
            detach={
              <IconButton
                icon={X}
                size="small"
                label={t('ui.remove', { title: nameOfRecord(evidence, t) })}
                onClick={() => onChange(evidenceIds.filter((other) => other !== id))}
              />
            }
          />
        );
      })}
    </Section>
  );
}
