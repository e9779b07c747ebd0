import { TrendingDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { isGrowth } from '../../../src/core/analysis/drop-off.ts';
import { command } from '../../../src/core/commands/registry.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { findRecord } from '../../../src/core/store/records.ts';
import { minorUnitsOf } from '../../../src/core/words/format-number.ts';
import { type Text, useText } from '../../i18n/use-text.ts';
import { useEditor, useMapRecords } from '../../state/editor-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { facts } from '../inspector/parts/facts.ts';
import { nameOfRecord } from '../inspector/parts/record-name.ts';
import { AvoidableShareField } from './avoidable-share-field.tsx';
import { FormulaPopover } from './formula-popover.tsx';
import { type StageLossRow, stageLossRows, totalUpperBound } from './loss-inputs.ts';
import styles from './losses-view.module.css';
import { MissingInputs } from './missing-inputs.tsx';

/**
 * Where customers and money are lost on the open map, per stage and by both formulas of stage-losses.ts. Inside the editor's
 * context. A press on what is missing shows its record in the inspector beside the table.
 */
export function LossesView(): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const journey = index.journeys.find((candidate) => candidate.side === 'customer');
  const rows = journey === undefined ? [] : stageLossRows(index, journey.id);
  if (rows.length === 0) {
    return (
      <EmptyState icon={TrendingDown} title={t('lossTable.emptyTitle')} text={t('lossTable.emptyText')} />
    );
  }
  return (
    <section className={styles.view} aria-labelledby="losses-title">
      <h2 id="losses-title" className={styles.title}>
        {t('lossTable.title')}
      </h2>
      <p className={styles.lead}>{t('lossTable.lead')}</p>
      <Inputs journeyId={journey?.id ?? ''} />
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('lossTable.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('recordType.stage')}</th>
              <th scope="col" className={styles.number}>
                {t('lossTable.entrants')} N<sub>k</sub>
              </th>
              <th scope="col" className={styles.number}>
                {t('lossTable.dropOff')}
              </th>
              <th scope="col" className={styles.number}>
                {t('lossUpper')} U<sub>k</sub>
              </th>
              <th scope="col" className={styles.avoidable}>
                {t('avoidableShare')} a<sub>k</sub>
              </th>
              <th scope="col" className={styles.number}>
                {t('lossExpected')} X<sub>k</sub>
              </th>
              <th scope="col" className={styles.missing}>
                {t('lossTable.missing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <LossRow key={row.stage.id} row={row} />
            ))}
          </tbody>
          <TotalRow rows={rows} />
        </table>
      </div>
      <dl className={styles.formulas}>
        <div>
          <dt>
            {t('lossUpper')}: U<sub>k</sub> = (N<sub>k</sub> − N<sub>k+1</sub>) × V
          </dt>
          <dd>{t('lossUpperHint')}</dd>
        </div>
        <div>
          <dt>
            {t('lossExpected')}: X<sub>k</sub> = (N<sub>k</sub> − N<sub>k+1</sub>) × c<sub>k+1</sub> × V × a
            <sub>k</sub>
          </dt>
          <dd>{t('lossExpectedHint')}</dd>
        </div>
      </dl>
      <p className={styles.lead}>{t('lossTable.ranking')}</p>
    </section>
  );
}

/** What all stages share: the period, what a customer is worth, how many completed. */
function Inputs({ journeyId }: { readonly journeyId: string }): ReactNode {
  const text = useText();
  const { t } = text;
  const index = documentIndex(useMapRecords());
  const journey = findRecord(useMapRecords(), 'journey', journeyId);
  const { map } = index;
  const value = map?.customerValueMinor ?? null;
  const completed = journey?.completed?.value ?? null;
  const line = facts(
    map?.period ?? '',
    value === null
      ? ''
      : `${t('inspector.map.customerValue')} V\u00A0=\u00A0${text.money(value, map?.currency ?? 'RUB')}`,
    completed === null ? '' : `${t('inspector.completed')}: ${text.number(completed, 0)}`,
  );
  return line === '' ? null : <p className={styles.inputs}>{line}</p>;
}

function LossRow({ row }: { readonly row: StageLossRow }): ReactNode {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const { map } = documentIndex(useMapRecords());
  const { stage, loss } = row;
  const { dropOff, upperBoundMinor, expectedMinor } = loss;
  const currency = map?.currency ?? 'RUB';
  const name = nameOfRecord(stage, t);

  /** Nothing selected shows the map itself. */
  function show(recordId: string): void {
    editor.ui.select(recordId === map?.id ? [] : [recordId]);
    if (editor.ui.state.getState().sidePanel !== 'inspector') editor.ui.togglePanel('inspector');
  }

  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.stage} onClick={() => show(stage.id)}>
          {name}
        </button>
      </th>
      <td className={styles.number}>{row.entered === null ? '—' : text.number(row.entered, 0)}</td>
      <td className={styles.number}>
        {dropOff === null ? '—' : isGrowth(dropOff) ? t('lossTable.growth') : text.percent(dropOff * 100)}
      </td>
      <td className={styles.number}>
        <span className={styles.money}>
          {upperBoundMinor === null ? '—' : text.money(upperBoundMinor, currency)}
          <FormulaPopover formula="upper" row={row} currency={currency} />
        </span>
      </td>
      <td className={styles.avoidable}>
        <AvoidableShareField
          value={stage.avoidableShare}
          cellOf={name}
          onChange={(avoidableShare) =>
            editor.map.run(command('stage.update', { id: stage.id, patch: { avoidableShare } }))
          }
        />
      </td>
      <td className={styles.number}>
        <span className={styles.money}>
          {expectedMinor === null ? '—' : `≈\u00A0${wholeMoney(expectedMinor, currency, text)}`}
          <FormulaPopover formula="expected" row={row} currency={currency} />
        </span>
      </td>
      <td className={styles.missing}>
        {loss.missing.length === 0 ? t('lossTable.complete') : <MissingInputs row={row} onFill={show} />}
      </td>
    </tr>
  );
}

/** Without kopecks: an estimate that shows them claims more than it knows. */
function wholeMoney(minor: number, currency: string, text: Pick<Text, 'money'>): string {
  const units = minorUnitsOf(currency);
  return text.money(Math.round(minor / units) * units, currency);
}

/** U adds up; X does not, and the table says so where its sum would stand. */
function TotalRow({ rows }: { readonly rows: readonly StageLossRow[] }): ReactNode {
  const text = useText();
  const { t } = text;
  const { map } = documentIndex(useMapRecords());
  const { upperBoundMinor, without } = totalUpperBound(rows);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {t('lossTable.total')}
          {without === 0 || upperBoundMinor === null ? null : (
            <span className={styles.detail}>{t('lossTable.partial', { count: without })}</span>
          )}
        </th>
        <td className={styles.number}>
          <span className={styles.total}>
            {upperBoundMinor === null ? '—' : text.money(upperBoundMinor, map?.currency ?? 'RUB')}
          </span>
        </td>
        <td />
        <td className={styles.notAdditive} colSpan={2}>
          {t('lossTable.notAdditive')}
        </td>
      </tr>
    </tfoot>
  );
}
