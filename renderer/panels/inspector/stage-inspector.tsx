import type { ReactNode } from 'react';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import type { StageRecord } from '../../../src/core/model/stage-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { moveStageLeft, moveStageRight } from '../../canvas/actions/stage-and-lane-actions.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { AvoidableShareField } from '../losses/avoidable-share-field.tsx';
import { DraftTextArea } from './parts/draft-fields.tsx';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { LossSection } from './parts/loss-section.tsx';
import { MeasuredFields } from './parts/measured-fields.tsx';
import { MetricList } from './parts/metric-list.tsx';
import { MoveButtons } from './parts/move-buttons.tsx';
import { PainLists } from './parts/pain-list.tsx';
import { nameOfRecord } from './parts/record-name.ts';
import { Section } from './parts/section.tsx';

export function StageInspector({ stage }: { readonly stage: StageRecord }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { run } = useInspectorRun();
  const { id } = stage;
  const update = (patch: CommandArgs['stage.update']['patch']): boolean =>
    run(command('stage.update', { id, patch }));
  const siblings = index.stagesOf(stage.journeyId);
  const isCustomer = index.sideOf(id) === 'customer';
  return (
    <>
      <InspectorHead
        title={stage.title}
        onCommit={(title) => update({ title })}
        subtitle={`${t('recordType.stage')} · ${nameOfRecord(index.get(stage.journeyId), t)}`}
        badge={
          <MoveButtons
            back={moveStageLeft}
            forth={moveStageRight}
            isFirst={siblings[0]?.id === id}
            isLast={siblings.at(-1)?.id === id}
          />
        }
      />
      <Section title={t('inspector.about')}>
        <DraftTextArea
          label={t('inspector.goal')}
          value={stage.goal}
          limit={20_000}
          onCommit={(goal) => update({ goal })}
        />
      </Section>
      <Section title={t('inspector.flow')}>
        <MeasuredFields
          label={t('entrants')}
          value={stage.entrants}
          min={0}
          max={1e12}
          digits={0}
          onChange={(entrants) => update({ entrants })}
        />
        {isCustomer ? (
          <AvoidableShareField
            value={stage.avoidableShare}
            onChange={(avoidableShare) => update({ avoidableShare })}
          />
        ) : null}
      </Section>
      <LossSection stageId={id} journeyId={stage.journeyId} />
      <MetricList hostId={id} />
      <PainLists targetId={id} />
      <Section title={t('inspector.look')}>
        <NumberField
          label={t('inspector.width')}
          value={stage.width}
          min={120}
          max={4000}
          step={10}
          placeholder={t('inspector.byContent')}
          onChange={(width) => update({ width })}
        />
        <Switch
          label={t('inspector.hidden')}
          checked={stage.hidden}
          onChange={(hidden) => update({ hidden })}
        />
      </Section>
    </>
  );
}
