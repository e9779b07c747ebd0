import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Text, useText } from '../../i18n/use-text.ts';
import { Popover } from '../../ui/popover.tsx';
import { type LossFormula, withNumbers } from './formula-numbers.ts';
import styles from './formula-popover.module.css';
import type { StageLossRow } from './loss-inputs.ts';

export interface FormulaPopoverProps {
  readonly formula: LossFormula;
  readonly row: StageLossRow;
  readonly currency: string;
}

/** A question mark that explains a loss: the formula, then the same with this stage's own numbers. */
export function FormulaPopover({ formula, row, currency }: FormulaPopoverProps): ReactNode {
  const text = useText();
  const { t } = text;
  const name = t(formula === 'upper' ? 'lossUpper' : 'lossExpected');
  return (
    <Popover
      label={t('formula.explain', { name })}
      align="end"
      trigger={
        <button type="button" className={styles.trigger} aria-label={t('formula.explain', { name })}>
          <CircleHelp size={15} aria-hidden />
        </button>
      }
    >
      <div className={styles.content}>
        <h4 className={styles.name}>{name}</h4>
        <p>{t(formula === 'upper' ? 'lossUpperHint' : 'lossExpectedHint')}</p>
        <p className={styles.formula}>
          {formula === 'upper' ? (
            <UpperFormula isLast={row.isLast} />
          ) : (
            <ExpectedFormula isLast={row.isLast} />
          )}
        </p>
        <p className={styles.formula}>{withNumbers(formula, row, currency, text)}</p>
        <dl className={styles.terms}>
          {termsOf(formula, row, currency, text).map(([symbol, meaning, value]) => (
            <div key={meaning} className={styles.term}>
              <dt>
                {symbol} — {meaning}
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>{t(`formula.note.${formula}`)}</p>
      </div>
    </Popover>
  );
}

function Left({ isLast }: { readonly isLast: boolean }): ReactNode {
  return (
    <>
      (N<sub>k</sub> − N<sub>{isLast ? 'end' : 'k+1'}</sub>)
    </>
  );
}

function UpperFormula({ isLast }: { readonly isLast: boolean }): ReactNode {
  return (
    <>
      U<sub>k</sub> = <Left isLast={isLast} /> × V
    </>
  );
}

function ExpectedFormula({ isLast }: { readonly isLast: boolean }): ReactNode {
  return (
    <>
      X<sub>k</sub> = <Left isLast={isLast} /> × c<sub>k+1</sub> × V × a<sub>k</sub>
    </>
  );
}

function termsOf(
  formula: LossFormula,
  row: StageLossRow,
  currency: string,
  text: Text,
): [ReactNode, string, string][] {
  const { t } = text;
  const unknown = t('formula.unknown');
  const count = (value: number | null): string => (value === null ? unknown : text.number(value, 0));
  const terms: [ReactNode, string, string][] = [
    [symbol('N', 'k'), t('formula.term.entered'), count(row.entered)],
    row.isLast
      ? [symbol('N', 'end'), t('formula.term.completed'), count(row.wentOn)]
      : [symbol('N', 'k+1'), t('formula.term.wentOn'), count(row.wentOn)],
    ['V', t('formula.term.value'), row.valueMinor === null ? unknown : text.money(row.valueMinor, currency)],
  ];
  if (formula === 'upper') return terms;
  return [
    ...terms,
    [
      symbol('c', 'k+1'),
      t('formula.term.conversion'),
      row.conversion === null ? unknown : text.percent(row.conversion * 100),
    ],
    [
      symbol('a', 'k'),
      t('formula.term.avoidable'),
      row.avoidable === null ? unknown : text.share(row.avoidable),
    ],
  ];
}

function symbol(letter: string, index: string): ReactNode {
  return (
    <>
      {letter}
      <sub>{index}</sub>
    </>
  );
}
