import type { ReactNode } from 'react';
import { evidenceCoverage } from '../../../src/core/analysis/evidence-coverage.ts';
import { mapCounts } from '../../../src/core/analysis/map-counts.ts';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import { type MapRecord, mapSchema } from '../../../src/core/model/map-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { findRecord } from '../../../src/core/store/records.ts';
import { useText } from '../../i18n/use-text.ts';
import { useEditor, useLibraryRecords, useMapRecords } from '../../state/editor-context.ts';
import { currencySymbol } from '../../ui/currency-symbol.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { currencies } from './currencies.ts';
import styles from './inspector.module.css';
import { DraftTextArea, DraftTextField } from './parts/draft-fields.tsx';
import { FactRow } from './parts/fact-row.tsx';
import { facts } from './parts/facts.ts';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { nameOfRecord } from './parts/record-name.ts';
import { FieldRow, Note, Section } from './parts/section.tsx';
import { TagsSection } from './parts/tags-section.tsx';

const states = mapSchema.shape.state.options;
type MapPatch = CommandArgs['map.update']['patch'];

/** The map itself: what it is for, what a customer is worth, and what is on it. */
export function MapInspector(): ReactNode {
  const { t } = useText();
  const { map } = documentIndex(useMapRecords());
  const { run } = useInspectorRun();
  if (map === null) return null;
  const { id } = map;
  const update = (patch: MapPatch): boolean => run(command('map.update', { id, patch }));
  return (
    <>
      <InspectorHead
        title={map.title}
        onCommit={(title) => update({ title })}
        subtitle={t('recordType.map')}
      />
      <Section title={t('inspector.about')}>
        <FieldRow>
          <Select
            label={t('inspector.map.state')}
            value={map.state}
            options={states.map((state) => ({ value: state, label: t(`mapState.${state}`) }))}
            onChange={(state) => update({ state })}
          />
          <DraftTextField
            label={t('inspector.map.period')}
            placeholder={t('inspector.map.periodExample')}
            value={map.period}
            limit={100}
            onCommit={(period) => update({ period })}
          />
        </FieldRow>
        <DraftTextArea
          label={t('inspector.map.purpose')}
          hint={map.purpose === '' ? t('inspector.map.purposeHint') : undefined}
          value={map.purpose}
          limit={20_000}
          onCommit={(purpose) => update({ purpose })}
        />
        <DraftTextArea
          label={t('inspector.map.summary')}
          value={map.summary}
          limit={20_000}
          onCommit={(summary) => update({ summary })}
        />
      </Section>
      <MoneySection map={map} update={update} />
      <ScaleSection map={map} update={update} />
      <JourneysSection />
      <ContentsSection />
      <TagsSection tags={map.tags} onChange={(tags) => update({ tags })} />
    </>
  );
}

interface PartProps {
  readonly map: MapRecord;
  readonly update: (patch: MapPatch) => boolean;
}

function MoneySection({ map, update }: PartProps): ReactNode {
  const { t, language } = useText();
  const known = currencies.includes(map.currency) ? currencies : [map.currency, ...currencies];
  return (
    <Section title={t('inspector.map.money')}>
      <FieldRow>
        <MoneyField
          label={t('inspector.map.customerValue')}
          value={map.customerValueMinor}
          currency={map.currency}
          min={0}
          max={1e12}
          onChange={(customerValueMinor) => update({ customerValueMinor })}
        />
        <Select
          label={t('inspector.map.currency')}
          value={map.currency}
          options={known.map((code) => {
            const symbol = currencySymbol(code, language);
            return { value: code, label: symbol === code ? code : `${code} · ${symbol}` };
          })}
          onChange={(currency) => update({ currency })}
        />
      </FieldRow>
      <Note>{t('inspector.map.customerValueHint')}</Note>
    </Section>
  );
}

function ScaleSection({ map, update }: PartProps): ReactNode {
  const { t } = useText();
  const { min, max } = map.emotionScale;
  // The smallest step between the ends that the fields can show.
  const gap = 0.01;
  return (
    <Section title={t('inspector.map.scale')}>
      <FieldRow>
        <NumberField
          label={t('inspector.map.scaleMin')}
          value={min}
          min={-1e12}
          max={max - gap}
          required
          onChange={(next) => {
            if (next !== null) update({ emotionScale: { min: next, max } });
          }}
        />
        <NumberField
          label={t('inspector.map.scaleMax')}
          value={max}
          min={min + gap}
          max={1e12}
          required
          onChange={(next) => {
            if (next !== null) update({ emotionScale: { min, max: next } });
          }}
        />
      </FieldRow>
      <Note>{t('inspector.map.scaleHint')}</Note>
    </Section>
  );
}

/** Journeys have no card on the map, so this is the way to them. */
function JourneysSection(): ReactNode {
  const { t } = useText();
  const { ui } = useEditor();
  const library = useLibraryRecords();
  const { journeys } = documentIndex(useMapRecords());
  if (journeys.length === 0) return null;
  return (
    <Section title={t('inspector.map.journeys')} count={journeys.length}>
      {journeys.map((journey) => {
        const persona = findRecord(library, 'persona', journey.personaId)?.name ?? '';
        const mode = journey.side === 'employee' ? t(`journeyModeShort.${journey.mode}`) : '';
        const parts = [t(`side.${journey.side}`), mode, persona];
        return (
          <FactRow
            key={journey.id}
            tone={journey.side === 'employee' ? 'employee' : 'plain'}
            title={nameOfRecord(journey, t)}
            detail={facts(...parts)}
            value={t('inspector.open')}
            onPress={() => ui.select([journey.id])}
          />
        );
      })}
    </Section>
  );
}

function ContentsSection(): ReactNode {
  const { t, share } = useText();
  const index = documentIndex(useMapRecords());
  const counts = mapCounts(index);
  const evidence = evidenceCoverage(index);
  const kinds = [
    ['stage', counts.stages],
    ['touchpoint', counts.touchpoints],
    ['connection', counts.connections],
    ['pain', counts.pains],
    ['barrier', counts.barriers],
    ['card', counts.cards],
  ] as const;
  return (
    <Section title={t('inspector.map.contents')}>
      <ul className={styles.facts}>
        {kinds
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => (
            <li key={kind}>{t(`count.${kind}`, { count })}</li>
          ))}
      </ul>
      <Note>
        {evidence.share === null
          ? t('inspector.map.nothingToProve')
          : t('inspector.map.evidence', {
              share: share(evidence.share),
              proved: evidence.withEvidence,
              total: evidence.total,
            })}
      </Note>
    </Section>
  );
}
