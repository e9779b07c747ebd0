import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type MetricStatus, metricStatus } from '../../../../src/core/analysis/metric-status.ts';
import { command } from '../../../../src/core/commands/registry.ts';
import type { Side } from '../../../../src/core/model/journey-record.ts';
import type { MetricCardRecord } from '../../../../src/core/model/metric-card-record.ts';
import { metricKindFacts, metricKindNames } from '../../../../src/core/model/metric-kind.ts';
import { documentIndex } from '../../../../src/core/store/document-index.ts';
import { formatMetric } from '../../../../src/core/words/format-number.ts';
import { type Text, useText } from '../../../i18n/use-text.ts';
import { useMapRecords } from '../../../state/editor-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { FactRow, type FactRowProps } from './fact-row.tsx';
import { facts, sampleSize } from './facts.ts';
import { useInspectorRun } from './inspector-run.ts';
import { nameOfRecord } from './record-name.ts';
import { Section } from './section.tsx';

export const statusTones: Readonly<Record<MetricStatus, NonNullable<FactRowProps['valueTone']>>> = {
  onTarget: 'ok',
  near: 'warn',
  offTarget: 'danger',
  unknown: 'plain',
};

/** The metrics of a stage or a touchpoint, and a menu of kinds to add one. */
export function MetricList({ hostId }: { readonly hostId: string }): ReactNode {
  const text = useText();
  const index = documentIndex(useMapRecords());
  const { jump, make } = useInspectorRun();
  const metrics = index.metricsOf(hostId);
  const side: Side = index.sideOf(hostId) ?? 'customer';
  const currency = index.map?.currency ?? 'RUB';
  return (
    <Section
      title={text.t('laneRole.metrics')}
      count={metrics.length}
      action={
        <Menu
          align="end"
          trigger={
            <Button variant="quiet" size="small" icon={Plus}>
              {text.t('inspector.metric.add')}
            </Button>
          }
          items={() =>
            metricKindNames
              .filter((kind) => metricKindFacts(kind).sides.includes(side))
              .map((kind) => ({
                kind: 'action',
                id: kind,
                label: text.t(`metricKind.${kind}`),
                run: () => make(command('metric.add', { hostId, kind })),
              }))
          }
        />
      }
    >
      {metrics.map((metric) => (
        <FactRow
          key={metric.id}
          title={nameOfRecord(metric, text.t)}
          detail={metricDetail(metric, currency, text)}
          value={
            metric.value === null ? '—' : formatMetric(metric.value.value, metric, currency, text.language)
          }
          valueTone={statusTones[metricStatus(metric)]}
          onPress={() => jump(metric.id)}
        />
      ))}
    </Section>
  );
}

/** «вне цели · цель 25 % · n = 5 998»; where nobody counted, the source. */
function metricDetail(metric: MetricCardRecord, currency: string, text: Text): string {
  const status = metricStatus(metric);
  const { value, target } = metric;
  const parts = [
    status === 'unknown' ? '' : text.t(`inspector.metric.status.${status}`),
    target === null
      ? ''
      : text.t('metric.target', { target: formatMetric(target, metric, currency, text.language) }),
    value?.n == null ? (value?.source ?? '') : sampleSize(value.n, text),
  ];
  return facts(...parts);
}
