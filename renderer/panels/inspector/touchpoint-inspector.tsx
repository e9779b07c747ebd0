import type { ReactNode } from 'react';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import { defaultEmotionScale } from '../../../src/core/model/emotion.ts';
import { type TouchpointRecord, touchpointSchema } from '../../../src/core/model/touchpoint-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { Select } from '../../ui/select.tsx';
import { MomentToggle } from './moment-toggle.tsx';
import { ConnectionLists } from './parts/connection-list.tsx';
import { DraftTextArea, DraftTextField } from './parts/draft-fields.tsx';
import { EmotionField } from './parts/emotion-field.tsx';
import { EvidenceSection } from './parts/evidence-section.tsx';
import { ImageSection } from './parts/image-section.tsx';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { ChannelChoice } from './parts/library-choice.tsx';
import { MetricList } from './parts/metric-list.tsx';
import { PainLists } from './parts/pain-list.tsx';
import { stageName } from './parts/record-name.ts';
import { FieldRow, Section } from './parts/section.tsx';
import { SupportersSection } from './parts/supporters-section.tsx';
import { TagsSection } from './parts/tags-section.tsx';

const kinds = touchpointSchema.shape.kind.options;

export function TouchpointInspector({ touchpoint }: { readonly touchpoint: TouchpointRecord }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { run } = useInspectorRun();
  const { id } = touchpoint;
  const update = (patch: CommandArgs['touchpoint.update']['patch']): boolean =>
    run(command('touchpoint.update', { id, patch }));
  const side = index.sideOf(id) ?? 'customer';
  return (
    <>
      <InspectorHead
        title={touchpoint.title}
        onCommit={(title) => update({ title })}
        subtitle={`${t('recordType.touchpoint')} · ${stageName(index, touchpoint.stageId, t)}`}
        badge={
          <MomentToggle
            on={touchpoint.momentOfTruth}
            onChange={(momentOfTruth) => update({ momentOfTruth })}
          />
        }
      />
      <EmotionField
        title={t(`inspector.emotion.title.${side}`)}
        emotion={touchpoint.emotion}
        scale={index.map?.emotionScale ?? defaultEmotionScale}
        onChange={(emotion) => update({ emotion })}
      />
      <MetricList hostId={id} />
      <PainLists targetId={id} />
      {side === 'customer' ? <SupportersSection touchpointId={id} /> : null}
      <Section title={t('inspector.about')}>
        <FieldRow>
          <Select
            label={t('inspector.kind')}
            value={touchpoint.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`touchpointKind.${kind}`) }))}
            onChange={(kind) => update({ kind })}
          />
          <DraftTextField
            label={t('owner')}
            value={touchpoint.owner}
            limit={200}
            onCommit={(owner) => update({ owner })}
          />
        </FieldRow>
        <ChannelChoice value={touchpoint.channelId} onChange={(channelId) => update({ channelId })} />
        <DraftTextArea
          label={t('inspector.description')}
          value={touchpoint.description}
          limit={20_000}
          onCommit={(description) => update({ description })}
        />
      </Section>
      <ConnectionLists touchpointId={id} />
      <EvidenceSection
        evidenceIds={touchpoint.evidenceIds}
        onChange={(evidenceIds) => update({ evidenceIds })}
      />
      <ImageSection
        imageHash={touchpoint.imageHash}
        alt={touchpoint.title}
        onChange={(imageHash) => update({ imageHash })}
      />
      <TagsSection tags={touchpoint.tags} onChange={(tags) => update({ tags })} />
    </>
  );
}
