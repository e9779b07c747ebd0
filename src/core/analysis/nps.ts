/**
 * NPS and eNPS with their margins (formulas and source: README.md). The score is shown as a whole number and never with a percent sign; a
 * margin is always shown with it. Formulas keep every digit: rounding belongs to the screen.
 */

/** The normal deviate of a 95 % interval. */
const z95 = 1.959964;

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface NpsEstimate {
  /** -100..100 */
  readonly score: number;
  readonly n: number;
  /** In points of the score. */
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** The score as it is published, with the plain (Wald) interval, which is too narrow in small samples; null when n is 0. */
export function npsWald(counts: NpsCounts): NpsEstimate | null {
  const n = counts.promoters + counts.passives + counts.detractors;
  return n === 0 ? null : estimate(counts.promoters, counts.detractors, n);
}

/**
 * The adjusted Wald interval (three answers added, three quarters of one to each end): the one to show. Its `score` is
 * the interval's middle, not the score to publish. Bounds are held within -100..100. Null when n is 0.
 */
export function npsAdjustedWald(counts: NpsCounts): NpsEstimate | null {
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) return null;
  const adjusted = estimate(counts.promoters + 0.75, counts.detractors + 0.75, n + 3);
  return { ...adjusted, low: Math.max(-100, adjusted.low), high: Math.min(100, adjusted.high) };
}

/** How many standard errors two scores are apart: beyond 1.96 either way is significant at 5 %. */
export function npsDifferenceZ(first: NpsEstimate, second: NpsEstimate): number {
  return (first.score - second.score) / Math.hypot(first.standardError, second.standardError);
}

function estimate(promoters: number, detractors: number, n: number): NpsEstimate {
  const up = promoters / n;
  const down = detractors / n;
  const balance = up - down;
  const score = 100 * balance;
  const standardError = 100 * Math.sqrt((up + down - balance ** 2) / n);
  const margin = z95 * standardError;
  return { score, n, standardError, low: score - margin, high: score + margin };
}
