import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../../src/core/commands/registry.ts';
import { documentIndex } from '../../../../src/core/store/document-index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useMapRecords } from '../../../state/editor-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { ConnectionButtons } from './connection-list.tsx';
import { connectionSides, possibleSupporters } from './connection-sides.ts';
import { FactRow } from './fact-row.tsx';
import { facts } from './facts.ts';
import { useInspectorRun } from './inspector-run.ts';
import { nameOfRecord, stageName } from './record-name.ts';
import { Note, Section } from './section.tsx';

/** The employee's experience behind a customer's touchpoint: who serves it and what influences it. */
export function SupportersSection({ touchpointId }: { readonly touchpointId: string }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { jump, run } = useInspectorRun();
  const { behind } = connectionSides(index, touchpointId);
  const possible = possibleSupporters(index, touchpointId);
  return (
    <Section
      title={t('inspector.behind.title')}
      count={behind.length}
      action={
        possible.length === 0 ? undefined : (
          <Menu
            align="end"
            trigger={
              <Button variant="quiet" size="small" icon={Plus}>
                {t('inspector.behind.add')}
              </Button>
            }
            items={() =>
              possible.map((touchpoint) => ({
                kind: 'action',
                id: touchpoint.id,
                label: nameOfRecord(touchpoint, t),
                detail: stageName(index, touchpoint.stageId, t),
                run: () =>
                  run(
                    command('connection.add', {
                      fromId: touchpoint.id,
                      toId: touchpointId,
                      kind: 'supports',
                    }),
                  ),
              }))
            }
          />
        )
      }
    >
      {behind.length > 0 ? null : (
        <Note>{t(possible.length === 0 ? 'inspector.behind.nobodyThere' : 'inspector.behind.nobody')}</Note>
      )}
      {behind.map((connection) => {
        const from = index.get(connection.fromId);
        const stage = from?.type === 'touchpoint' ? stageName(index, from.stageId, t) : '';
        const parts = [stage, t(`connectionKind.${connection.kind}`).toLowerCase(), connection.label];
        return (
          <FactRow
            key={connection.id}
            tone="employee"
            title={nameOfRecord(from, t)}
            detail={facts(...parts)}
            onPress={() => jump(connection.fromId)}
            aside={<ConnectionButtons connection={connection} />}
          />
        );
      })}
    </Section>
  );
}
