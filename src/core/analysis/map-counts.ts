import type { DocumentIndex } from '../store/document-index.ts';

export interface MapCounts {
  readonly stages: number;
  readonly touchpoints: number;
  readonly pains: number;
  readonly barriers: number;
  readonly connections: number;
  readonly cards: number;
}

/** What is on a map, hidden things included: for the status bar, the list of maps and the checks of exports. */
export function mapCounts(index: DocumentIndex): MapCounts {
  const barriers = index.pains.filter((pain) => pain.kind === 'barrier').length;
  return {
    stages: index.journeys.reduce((sum, journey) => sum + index.stagesOf(journey.id).length, 0),
    touchpoints: index.touchpoints.length,
    pains: index.pains.length - barriers,
    barriers,
    connections: index.connections.length,
    cards: index.cards.length,
  };
}
