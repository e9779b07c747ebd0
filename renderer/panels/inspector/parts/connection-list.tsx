import { ArrowRight, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../../src/core/commands/registry.ts';
import type { ConnectionRecord } from '../../../../src/core/model/connection-record.ts';
import { documentIndex } from '../../../../src/core/store/document-index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useMapRecords } from '../../../state/editor-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { connectionSides } from './connection-sides.ts';
import { FactRow } from './fact-row.tsx';
import { facts } from './facts.ts';
import { useInspectorRun } from './inspector-run.ts';
import { nameOfRecord } from './record-name.ts';
import { Section } from './section.tsx';

/** Where people come from and go to; a press shows the touchpoint at the other end. */
export function ConnectionLists({ touchpointId }: { readonly touchpointId: string }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { incoming, outgoing } = connectionSides(index, touchpointId);
  if (incoming.length + outgoing.length === 0) return null;
  return (
    <Section title={t('inspector.connections.title')} count={incoming.length + outgoing.length}>
      {incoming.map((connection) => (
        <ConnectionRow key={connection.id} connection={connection} otherId={connection.fromId} way="in" />
      ))}
      {outgoing.map((connection) => (
        <ConnectionRow key={connection.id} connection={connection} otherId={connection.toId} way="out" />
      ))}
    </Section>
  );
}

interface ConnectionRowProps {
  readonly connection: ConnectionRecord;
  readonly otherId: string;
  readonly way: 'in' | 'out';
}

function ConnectionRow({ connection, otherId, way }: ConnectionRowProps): ReactNode {
  const { t, share } = useText();
  const index = documentIndex(useMapRecords());
  const { jump } = useInspectorRun();
  const parts = [
    t(`inspector.connections.${way}`, { kind: t(`connectionKind.${connection.kind}`).toLowerCase() }),
    connection.label,
  ];
  return (
    <FactRow
      title={nameOfRecord(index.get(otherId), t)}
      detail={facts(...parts)}
      value={connection.share === null ? null : share(connection.share)}
      onPress={() => jump(otherId)}
      aside={<ConnectionButtons connection={connection} />}
    />
  );
}

/** Shows the arrow itself, or takes it away. */
export function ConnectionButtons({ connection }: { readonly connection: ConnectionRecord }): ReactNode {
  const { t } = useText();
  const { jump, run } = useInspectorRun();
  return (
    <>
      <IconButton
        icon={ArrowRight}
        size="small"
        label={t('inspector.connections.show')}
        onClick={() => jump(connection.id)}
      />
      <IconButton
        icon={Unlink}
        size="small"
        label={t('inspector.connections.remove')}
        onClick={() => run(command('items.remove', { ids: [connection.id] }))}
      />
    </>
  );
}
