import type { ReactNode } from 'react';
import { isGrowth } from '../../../../src/core/analysis/drop-off.ts';
import { documentIndex } from '../../../../src/core/store/document-index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useEditor, useMapRecords } from '../../../state/editor-context.ts';
import type { LossFormula } from '../../losses/formula-numbers.ts';
import { FormulaPopover } from '../../losses/formula-popover.tsx';
import { type StageLossRow, stageLossRows } from '../../losses/loss-inputs.ts';
import { MissingInputs } from '../../losses/missing-inputs.tsx';
import { claimedShare } from '../../losses/pain-money.ts';
import styles from './loss-section.module.css';
import { Section, Warning } from './section.tsx';

/** The computed side of a stage: its drop-off and both losses, each under its own name. */
export function LossSection(props: { readonly stageId: string; readonly journeyId: string }): ReactNode {
  const { stageId, journeyId } = props;
  const text = useText();
  const { t } = text;
  const { ui } = useEditor();
  const index = documentIndex(useMapRecords());
  const row = stageLossRows(index, journeyId).find((candidate) => candidate.stage.id === stageId);
  if (row === undefined) return null;
  const { dropOff } = row.loss;
  const isCustomer = index.sideOf(journeyId) === 'customer';
  const currency = index.map?.currency ?? 'RUB';
  const claimed = claimedShare(index, stageId);
  return (
    <Section title={t('inspector.computed')}>
      <div className={styles.line}>
        <span className={styles.name}>{t('inspector.dropOff')}</span>
        <span className={styles.value}>
          {dropOff === null ? '—' : isGrowth(dropOff) ? t('lossTable.growth') : text.percent(dropOff * 100)}
        </span>
      </div>
      {isCustomer ? (
        <>
          <LossLine formula="upper" row={row} currency={currency} />
          <LossLine formula="expected" row={row} currency={currency} />
          <MissingInputs row={row} onFill={(id) => ui.select(id === index.map?.id ? [] : [id])} />
        </>
      ) : null}
      {isCustomer && claimed > 1 ? (
        <Warning>{t('inspector.pain.claimedTooMuch', { share: text.share(claimed) })}</Warning>
      ) : null}
    </Section>
  );
}

function LossLine(props: {
  readonly formula: LossFormula;
  readonly row: StageLossRow;
  readonly currency: string;
}): ReactNode {
  const { formula, row, currency } = props;
  const text = useText();
  const minor = formula === 'upper' ? row.loss.upperBoundMinor : row.loss.expectedMinor;
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        {text.t(formula === 'upper' ? 'lossUpper' : 'lossExpected')} {formula === 'upper' ? 'U' : 'X'}
        <FormulaPopover formula={formula} row={row} currency={currency} />
      </span>
      <span className={styles.value}>{minor === null ? '—' : text.moneyShort(minor, currency)}</span>
    </div>
  );
}
