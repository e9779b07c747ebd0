import { ArrowLeftRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import { type ConnectionRecord, connectionKinds } from '../../../src/core/model/connection-record.ts';
import { canConnect } from '../../../src/core/rules/can-connect.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { PercentField } from '../losses/avoidable-share-field.tsx';
import { FactRow } from './parts/fact-row.tsx';
import { facts } from './parts/facts.ts';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { nameOfRecord, stageName } from './parts/record-name.ts';
import { Note, Section } from './parts/section.tsx';

export function ConnectionInspector({ connection }: { readonly connection: ConnectionRecord }): ReactNode {
  const { t } = useText();
  const records = useMapRecords();
  const index = documentIndex(records);
  const { run } = useInspectorRun();
  const { id, fromId, toId, kind } = connection;
  const update = (patch: CommandArgs['connection.update']['patch']): boolean =>
    run(command('connection.update', { id, patch }));
  const others = index.connections.filter((other) => other.id !== id);
  const whyNotSwap = canConnect(records, toId, fromId, kind, others);
  return (
    <>
      <InspectorHead
        title={connection.label}
        label={t('inspector.connection.label')}
        placeholder={t('inspector.connection.label')}
        onCommit={(label) => update({ label })}
        subtitle={`${t('recordType.connection')} · ${t(`connectionKind.${kind}`)}`}
      />
      <Section title={t('inspector.connection.ends')}>
        <End way="from" touchpointId={fromId} />
        <End way="to" touchpointId={toId} />
        <div>
          <Button
            size="small"
            icon={ArrowLeftRight}
            disabled={fromId === toId || whyNotSwap !== null}
            onClick={() => update({ fromId: toId, toId: fromId })}
          >
            {t('inspector.connection.swap')}
          </Button>
        </div>
        {whyNotSwap === null || fromId === toId ? null : <Note>{t(whyNotSwap)}</Note>}
      </Section>
      <Section title={t('inspector.about')}>
        <Select
          label={t('inspector.kind')}
          hint={t(`connectionKindHint.${kind}`)}
          value={kind}
          options={connectionKinds.map((own) => ({
            value: own,
            label: t(`connectionKind.${own}`),
            disabled: own !== kind && canConnect(records, fromId, toId, own, others) !== null,
          }))}
          onChange={(next) => update({ kind: next })}
        />
        <PercentField
          label={t('inspector.connection.share')}
          hint={t('inspector.connection.shareHint')}
          value={connection.share}
          onChange={(share) => update({ share })}
        />
      </Section>
    </>
  );
}

function End(props: { readonly way: 'from' | 'to'; readonly touchpointId: string }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { jump } = useInspectorRun();
  const touchpoint = index.get(props.touchpointId);
  const side = index.sideOf(props.touchpointId);
  const stage = touchpoint?.type === 'touchpoint' ? stageName(index, touchpoint.stageId, t) : '';
  return (
    <FactRow
      tone={side === 'employee' ? 'employee' : 'plain'}
      title={nameOfRecord(touchpoint, t)}
      detail={facts(t(`inspector.connection.${props.way}`), stage)}
      onPress={() => jump(props.touchpointId)}
    />
  );
}
