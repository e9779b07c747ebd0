import type { ReactNode } from 'react';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import type { LaneRecord } from '../../../src/core/model/lane-record.ts';
import { laneRoles } from '../../../src/core/model/lane-role.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { moveLaneDown, moveLaneUp } from '../../canvas/actions/stage-and-lane-actions.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { MoveButtons } from './parts/move-buttons.tsx';
import { nameOfRecord } from './parts/record-name.ts';
import { Section } from './parts/section.tsx';

export function LaneInspector({ lane }: { readonly lane: LaneRecord }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { run } = useInspectorRun();
  const { id } = lane;
  const update = (patch: CommandArgs['lane.update']['patch']): boolean =>
    run(command('lane.update', { id, patch }));
  const lanes = index.lanesOf(lane.journeyId);
  // Below the line of interaction the order of lanes runs upwards.
  const isMirrored = index.sideOf(id) === 'employee' && index.journeys[0]?.side === 'customer';
  const isFirst = lanes[0]?.id === id;
  const isLast = lanes.at(-1)?.id === id;
  return (
    <>
      <InspectorHead
        title={lane.title}
        fallback={t(`laneRole.${lane.role}`)}
        onCommit={(title) => update({ title })}
        subtitle={`${t('recordType.lane')} · ${nameOfRecord(index.get(lane.journeyId), t)}`}
        badge={
          <MoveButtons
            back={moveLaneUp}
            forth={moveLaneDown}
            isFirst={isMirrored ? isLast : isFirst}
            isLast={isMirrored ? isFirst : isLast}
          />
        }
      />
      <Section title={t('inspector.about')}>
        <Select
          label={t('inspector.role')}
          hint={t(`laneRoleHint.${lane.role}`)}
          value={lane.role}
          options={laneRoles.map((role) => ({ value: role, label: t(`laneRole.${role}`) }))}
          onChange={(role) => update({ role })}
        />
      </Section>
      <Section title={t('inspector.look')}>
        <NumberField
          label={t('inspector.height')}
          value={lane.height}
          min={40}
          max={2000}
          step={10}
          placeholder={t('inspector.byContent')}
          onChange={(height) => update({ height })}
        />
        <Switch
          label={t('inspector.collapsed')}
          checked={lane.collapsed}
          onChange={(collapsed) => update({ collapsed })}
        />
        <Switch
          label={t('inspector.hidden')}
          checked={lane.hidden}
          onChange={(hidden) => update({ hidden })}
        />
      </Section>
    </>
  );
}
