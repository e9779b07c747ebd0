import type { ReactNode } from 'react';
import { metricStatus } from '../../../src/core/analysis/metric-status.ts';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import type { MetricCardRecord } from '../../../src/core/model/metric-card-record.ts';
import {
  type MetricKind,
  type MetricUnit,
  metricKindFacts,
  metricKindNames,
  metricUnits,
} from '../../../src/core/model/metric-kind.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { currencySymbol } from '../../ui/currency-symbol.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './inspector.module.css';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { LinkButton } from './parts/link-button.tsx';
import { MeasuredFields } from './parts/measured-fields.tsx';
import { useNewRecordFocus } from './parts/new-record-focus.ts';
import { nameOfRecord } from './parts/record-name.ts';
import { FieldRow, Section } from './parts/section.tsx';

const statusTones: Readonly<Record<string, BadgeTone>> = {
  onTarget: 'ok',
  near: 'warn',
  offTarget: 'danger',
  unknown: 'neutral',
};

export function MetricCardInspector({ card }: { readonly card: MetricCardRecord }): ReactNode {
  const { t, language } = useText();
  const index = documentIndex(useMapRecords());
  const { run, jump } = useInspectorRun();
  const focusNew = useNewRecordFocus();
  const { id } = card;
  const update = (patch: CommandArgs['metric.update']['patch']): boolean =>
    run(command('metric.update', { id, patch }));
  const status = metricStatus(card);
  const unit = unitSign(card.unit);
  const side = index.sideOf(id) ?? 'customer';
  const kinds = metricKindNames.filter(
    (kind) => kind === card.kind || metricKindFacts(kind).sides.includes(side),
  );

  function unitSign(of: MetricUnit): string | undefined {
    if (of === 'money') return currencySymbol(index.map?.currency ?? 'RUB', language);
    return of === 'number' || of === 'score' ? undefined : t(`unitShort.${of}`);
  }

  return (
    <>
      <InspectorHead
        title={card.title}
        fallback={t(`metricKind.${card.kind}`)}
        onCommit={(title) => update({ title })}
        subtitle={
          <>
            {t('recordType.metricCard')}
            {' · '}
            <LinkButton onPress={() => jump(card.hostId)}>
              {nameOfRecord(index.get(card.hostId), t)}
            </LinkButton>
          </>
        }
        badge={
          <Badge tone={statusTones[status] ?? 'neutral'}>{t(`inspector.metric.status.${status}`)}</Badge>
        }
      />
      <Section title={t('inspector.metric.section')}>
        <div ref={focusNew} className={styles.fields}>
          <MeasuredFields
            label={t('inspector.metric.value')}
            value={card.value}
            {...rangeOf(card)}
            unit={unit}
            onChange={(value) => update({ value })}
          />
        </div>
        <FieldRow>
          <NumberField
            label={t('inspector.metric.target')}
            value={card.target}
            {...rangeOf(card)}
            unit={unit}
            onChange={(target) => update({ target })}
          />
        </FieldRow>
        <SegmentedControl
          label={t('inspector.metric.direction')}
          value={card.direction}
          segments={(['up', 'down'] as const).map((way) => ({ value: way, label: t(`direction.${way}`) }))}
          onChange={(direction) => update({ direction })}
        />
      </Section>
      <Section title={t('inspector.about')}>
        <Select
          label={t('inspector.kind')}
          value={card.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`metricKind.${kind}`) }))}
          onChange={(kind: MetricKind) => update({ kind })}
        />
        <Select
          label={t('inspector.metric.unit')}
          value={card.unit}
          options={metricUnits.map((own) => ({ value: own, label: t(`unit.${own}`) }))}
          onChange={(own) => update({ unit: own })}
        />
        <Switch
          label={t('inspector.metric.pinned')}
          checked={card.pinned}
          onChange={(pinned) => update({ pinned })}
        />
      </Section>
    </>
  );
}

/** The range that the kind allows; a known kind in another unit has another range, which nobody knows. */
function rangeOf(card: MetricCardRecord): { min?: number; max?: number } {
  const { min, max, unit } = metricKindFacts(card.kind);
  if (unit !== card.unit) return {};
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}
