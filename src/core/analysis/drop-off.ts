/** How many were lost between stages. Counts of people or cases; null where nobody counted. */

/**
 * The drop-off of every stage, as a share of its entrants: `1 - N_k+1 / N_k`. The last stage's is against `completed`.
 * Null where a neighbour is not known or where nobody entered. Below 0 where more entered the next stage than this one
 * (people joined midway): ask `isGrowth` and say so, rather than showing a negative loss.
 */
export function dropOffs(entrants: readonly (number | null)[], completed: number | null): (number | null)[] {
  return entrants.map((entered, index) => {
    const wentOn = countAfter(entrants, completed, index);
    if (entered === null || wentOn === null || entered === 0) return null;
    return 1 - wentOn / entered;
  });
}

/** Whether a drop-off says that the next stage had more entrants than this one: a sign that the counts are no funnel. */
export function isGrowth(dropOff: number | null): boolean {
  return dropOff !== null && dropOff < 0;
}

/** N_k+1: how many entered the next stage, or completed the journey after its last one. */
export function countAfter(
  entrants: readonly (number | null)[],
  completed: number | null,
  index: number,
): number | null {
  return index === entrants.length - 1 ? completed : (entrants[index + 1] ?? null);
}
