/** The numbers that stand in the two formulas of a stage, for whoever explains them. */
import { countAfter } from '../../../src/core/analysis/drop-off.ts';
import { type JourneyStageLoss, journeyLosses } from '../../../src/core/analysis/journey-losses.ts';
import type { RecordId } from '../../../src/core/model/fields.ts';
import type { StageRecord } from '../../../src/core/model/stage-record.ts';
import type { DocumentIndex } from '../../../src/core/store/document-index.ts';

export interface StageLossRow {
  readonly stage: StageRecord;
  readonly isLast: boolean;
  /** N_k */
  readonly entered: number | null;
  /** N_k+1: the entrants of the next stage, or how many completed the journey. */
  readonly wentOn: number | null;
  /** N_k − N_k+1; null while either is unknown or the counts grow. */
  readonly left: number | null;
  /** c_k+1, from the next stage to the end; 1 for the last stage. */
  readonly conversion: number | null;
  /** V in minor units. */
  readonly valueMinor: number | null;
  /** a_k */
  readonly avoidable: number | null;
  readonly loss: JourneyStageLoss;
}

/** One row per stage of a journey, in order; hidden stages too. Empty for a blueprint. */
export function stageLossRows(index: DocumentIndex, journeyId: RecordId): StageLossRow[] {
  const journey = index.journeys.find((candidate) => candidate.id === journeyId);
  const stages = index.stagesOf(journeyId);
  const entrants = stages.map((stage) => stage.entrants?.value ?? null);
  const completed = journey?.completed?.value ?? null;
  return journeyLosses(index, journeyId).flatMap((loss, place): StageLossRow[] => {
    const stage = stages[place];
    if (stage === undefined) return [];
    const isLast = place === stages.length - 1;
    const entered = entrants[place] ?? null;
    const wentOn = countAfter(entrants, completed, place);
    const left = entered === null || wentOn === null || wentOn > entered ? null : entered - wentOn;
    const isKnown = completed !== null && wentOn !== null && wentOn > 0 && completed <= wentOn;
    const conversion = isLast ? 1 : isKnown ? completed / wentOn : null;
    const valueMinor = index.map?.customerValueMinor ?? null;
    return [
      { stage, isLast, entered, wentOn, left, conversion, valueMinor, avoidable: stage.avoidableShare, loss },
    ];
  });
}

export interface LossTotals {
  /** Sum of U over the stages that have it; null while none has. U adds up over stages. */
  readonly upperBoundMinor: number | null;
  /** Stages whose U is not in the sum. */
  readonly without: number;
}

/** The only sum there is: X is not additive over stages, since mending two of them multiplies. */
export function totalUpperBound(rows: readonly StageLossRow[]): LossTotals {
  const known = rows.flatMap(({ loss }) => (loss.upperBoundMinor === null ? [] : [loss.upperBoundMinor]));
  return {
    upperBoundMinor: known.length === 0 ? null : known.reduce((sum, bound) => sum + bound, 0),
    without: rows.length - known.length,
  };
}
