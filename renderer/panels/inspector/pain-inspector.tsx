import type { ReactNode } from 'react';
import { isAssumption } from '../../../src/core/analysis/evidence-coverage.ts';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import { type PainRecord, painSchema } from '../../../src/core/model/pain-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { PercentField } from '../losses/avoidable-share-field.tsx';
import { claimedShare, painUpperBound, stageOfPain } from '../losses/pain-money.ts';
import { DraftTextArea, DraftTextField } from './parts/draft-fields.tsx';
import { EvidenceSection } from './parts/evidence-section.tsx';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { LinkButton } from './parts/link-button.tsx';
import { nameOfRecord } from './parts/record-name.ts';
import { FieldRow, Note, Section, Warning } from './parts/section.tsx';
import { TagsSection } from './parts/tags-section.tsx';

const kinds = painSchema.shape.kind.options;
const statuses = painSchema.shape.status.options;
const severities = ['1', '2', '3', '4', '5'] as const;

export function PainInspector({ pain }: { readonly pain: PainRecord }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { run, jump } = useInspectorRun();
  const { id } = pain;
  const update = (patch: CommandArgs['pain.update']['patch']): boolean =>
    run(command('pain.update', { id, patch }));
  return (
    <>
      <InspectorHead
        title={pain.title}
        onCommit={(title) => update({ title })}
        subtitle={
          <>
            {t(`painKind.${pain.kind}`)}
            {' · '}
            <LinkButton onPress={() => jump(pain.targetId)}>
              {nameOfRecord(index.get(pain.targetId), t)}
            </LinkButton>
          </>
        }
        badge={isAssumption(pain) ? <Badge tone="warn">{t('assumption')}</Badge> : undefined}
      />
      <Section title={t('inspector.about')}>
        <SegmentedControl
          label={t('inspector.kind')}
          value={pain.kind}
          segments={kinds.map((kind) => ({ value: kind, label: t(`painKind.${kind}`) }))}
          onChange={(kind) => update({ kind })}
        />
        <Note>{t(`painKindHint.${pain.kind}`)}</Note>
        <SegmentedControl
          label={t('inspector.pain.severity')}
          value={`${pain.severity}` as (typeof severities)[number]}
          segments={severities.map((severity) => ({ value: severity, label: severity }))}
          onChange={(severity) => update({ severity: Number(severity) })}
        />
        <Note>{`${pain.severity} — ${t(`severity.${pain.severity}`)}`}</Note>
        <FieldRow>
          <Select
            label={t('inspector.pain.status')}
            value={pain.status}
            options={statuses.map((status) => ({ value: status, label: t(`painStatus.${status}`) }))}
            onChange={(status) => update({ status })}
          />
          <DraftTextField
            label={t('owner')}
            value={pain.owner}
            limit={200}
            onCommit={(owner) => update({ owner })}
          />
        </FieldRow>
        <DraftTextArea
          label={t('inspector.description')}
          value={pain.description}
          limit={20_000}
          onCommit={(description) => update({ description })}
        />
      </Section>
      <PainMoney pain={pain} onChange={update} />
      <EvidenceSection evidenceIds={pain.evidenceIds} onChange={(evidenceIds) => update({ evidenceIds })} />
      <TagsSection tags={pain.tags} onChange={(tags) => update({ tags })} />
    </>
  );
}

/** Whom it reaches and how much of the stage's loss it is held to explain. */
function PainMoney(props: {
  readonly pain: PainRecord;
  readonly onChange: (patch: CommandArgs['pain.update']['patch']) => boolean;
}): ReactNode {
  const { pain, onChange } = props;
  const text = useText();
  const { t } = text;
  const index = documentIndex(useMapRecords());
  const isCustomer = index.sideOf(pain.id) === 'customer';
  const bound = isCustomer ? painUpperBound(index, pain) : null;
  const stageId = stageOfPain(index, pain);
  const claimed = stageId === null ? 0 : claimedShare(index, stageId);
  return (
    <Section title={t('inspector.pain.scale')}>
      <FieldRow>
        <PercentField
          label={t('inspector.pain.reach')}
          value={pain.reach}
          onChange={(reach) => onChange({ reach })}
        />
        {isCustomer ? (
          <PercentField
            label={t('inspector.pain.lossShare')}
            value={pain.lossShare}
            onChange={(lossShare) => onChange({ lossShare })}
          />
        ) : null}
      </FieldRow>
      {bound === null ? (
        <Note>{t(isCustomer ? 'inspector.pain.lossShareHint' : 'inspector.pain.reachHint')}</Note>
      ) : (
        <Note>
          {t('inspector.pain.bound', {
            share: text.share(pain.lossShare ?? 0),
            money: text.moneyShort(bound, index.map?.currency ?? 'RUB'),
          })}
        </Note>
      )}
      {isCustomer && claimed > 1 ? (
        <Warning>{t('inspector.pain.claimedTooMuch', { share: text.share(claimed) })}</Warning>
      ) : null}
    </Section>
  );
}
