/**
 * Money lost per stage by the two formulas, with N_k entrants, V the margin of one completed journey, c_k
 * the conversion from stage k to the end and a_k the avoidable share:
 *  - upper bound `U_k = (N_k - N_k+1) * V`: what would be earned if all who left had completed;
 *  - expected `X_k = (N_k - N_k+1) * c_k+1 * V * a_k`: if they passed this stage and then behaved as those who stayed.
 * The two rank stages differently, so whoever shows a number names its formula. U adds up over stages; X does not.
 */
import { countAfter } from './drop-off.ts';

/** Why a number is empty. The first five are filled in by a person; the rest are what their numbers say. */
export const lossGaps = [
  'entrants',
  'nextEntrants',
  'completed',
  'customerValue',
  'avoidableShare',
  /** More entered a later stage, or completed, than entered here or the next stage: the counts are no funnel. */
  'growth',
  /** Nobody entered the next stage, so nobody knows how those who do would go on. */
  'nobodyWentOn',
  /** The value of a customer says nothing of an employee who leaves. */
  'employeeSide',
] as const;
export type LossGap = (typeof lossGaps)[number];

export interface StageLossInput {
  /** Entrants of each stage, in order. */
  readonly entrants: readonly (number | null)[];
  readonly completed: number | null;
  /** V in minor units (kopecks, cents). */
  readonly valueMinor: number | null;
  /** a_k of each stage, 0..1; null while nobody has said: never taken for 1. */
  readonly avoidable: readonly (number | null)[];
}

export interface StageLoss {
  /** U_k in whole minor units. */
  readonly upperBoundMinor: number | null;
  /** X_k in whole minor units. */
  readonly expectedMinor: number | null;
  /** What keeps either number from being there; empty when both are. */
  readonly missing: readonly LossGap[];
}

export function stageLosses(input: StageLossInput): StageLoss[] {
  return input.entrants.map((_, index) => stageLoss(input, index));
}

function stageLoss({ entrants, completed, valueMinor, avoidable }: StageLossInput, index: number): StageLoss {
  const isLast = index === entrants.length - 1;
  const entered = entrants[index] ?? null;
  const wentOn = countAfter(entrants, completed, index);
  const share = avoidable[index] ?? null;

  const missing: LossGap[] = [];
  if (entered === null) missing.push('entrants');
  if (wentOn === null && !isLast) missing.push('nextEntrants');
  if (completed === null) missing.push('completed');
  if (valueMinor === null) missing.push('customerValue');
  if (share === null) missing.push('avoidableShare');
  const left = entered === null || wentOn === null ? null : entered - wentOn;
  if (left !== null && left < 0)
    return { upperBoundMinor: null, expectedMinor: null, missing: [...missing, 'growth'] };

  const bound = left === null || valueMinor === null ? null : left * valueMinor;
  const onwards = isLast ? 1 : conversionToEnd(wentOn, completed);
  if (typeof onwards === 'string' && left !== 0) missing.push(onwards);
  const expected =
    bound === null || share === null || onwards === null
      ? null
      : left === 0
        ? 0
        : typeof onwards === 'string'
          ? null
          : bound * onwards * share;
  return { upperBoundMinor: rounded(bound), expectedMinor: rounded(expected), missing };
}

/** c_k+1, or why there is none; null when its counts are not known. */
function conversionToEnd(entered: number | null, completed: number | null): number | LossGap | null {
  if (entered === null || completed === null) return null;
  if (entered === 0) return completed === 0 ? 'nobodyWentOn' : 'growth';
  return completed > entered ? 'growth' : completed / entered;
}

function rounded(amount: number | null): number | null {
  return amount === null ? null : Math.round(amount);
}
