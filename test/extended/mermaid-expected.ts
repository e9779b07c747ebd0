/** What each public Mermaid file holds by the parser of Mermaid itself: see the list beside those files. */
export interface ExpectedMap {
  readonly stages: number;
  readonly touchpoints: number;
  /** Distinct actors with a name. */
  readonly actors: number;
  /** Mean score, four digits; null where nothing has one. */
  readonly mean: number | null;
}

function map(stages: number, touchpoints: number, actors: number, mean: number | null): ExpectedMap {
  return { stages, touchpoints, actors, mean };
}

/** By the number at the start of the file's name. */
export const expectedMaps: Readonly<Record<string, readonly ExpectedMap[]>> = {
  '01': [map(2, 5, 2, 3.8)],
  '02': [map(1, 0, 0, null)],
  '03': [map(2, 8, 3, 4.75)],
  '04': [map(2, 5, 2, 3.4)],
  '05': [map(3, 7, 2, 4)],
  '06': [map(3, 8, 5, 5)],
  '07': [map(3, 15, 3, 4)],
  '08': [map(4, 13, 12, 4.6154)],
  '09': [map(5, 22, 3, 4.3182)],
  '10': [map(5, 16, 4, 4.0625)],
  '11': [map(3, 10, 4, 2.1)],
  '12': [map(1, 3, 2, 3.3333)],
  '13': [map(9, 35, 1, 4.1143)],
  '14': [map(5, 15, 0, 4.4)],
  '15': [map(3, 6, 2, null), map(0, 0, 0, null), map(1, 3, 1, null)],
};
