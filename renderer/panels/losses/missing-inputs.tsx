import type { ReactNode } from 'react';
import type { LossGap } from '../../../src/core/analysis/stage-losses.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import type { StageLossRow } from './loss-inputs.ts';
import styles from './missing-inputs.module.css';

export interface MissingInputsProps {
  readonly row: StageLossRow;
  /** Shows the record whose field is missing. */
  readonly onFill: (recordId: string) => void;
}

/** What keeps a number of the row from being there, each with a button to the place where it is filled in. */
export function MissingInputs({ row, onFill }: MissingInputsProps): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  if (row.loss.missing.length === 0) return null;

  function placeOf(gap: LossGap): string | null {
    const stages = index.stagesOf(row.stage.journeyId);
    switch (gap) {
      case 'entrants':
      case 'avoidableShare':
        return row.stage.id;
      case 'nextEntrants':
        return stages[stages.findIndex((stage) => stage.id === row.stage.id) + 1]?.id ?? null;
      case 'completed':
        return row.stage.journeyId;
      case 'customerValue':
        return index.map?.id ?? null;
      default:
        return null;
    }
  }

  return (
    <ul className={styles.gaps}>
      {row.loss.missing.map((gap) => {
        const place = placeOf(gap);
        return (
          <li key={gap}>
            {place === null ? (
              t(`lossGap.${gap}`)
            ) : (
              <button type="button" className={styles.fill} onClick={() => onFill(place)}>
                {t(`lossGap.${gap}`)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
