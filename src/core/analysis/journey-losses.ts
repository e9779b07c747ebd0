import type { RecordId } from '../model/fields.ts';
import type { DocumentIndex } from '../store/document-index.ts';
import { dropOffs } from './drop-off.ts';
import { type StageLoss, stageLosses } from './stage-losses.ts';

export interface JourneyStageLoss extends StageLoss {
  readonly stageId: RecordId;
  /** Share of the stage's entrants, 0..1; below 0 where the next stage had more (see isGrowth). */
  readonly dropOff: number | null;
}

/**
 * The drop-off and the losses of each stage of a journey, in order. Hidden stages count: hiding a column does not bring
 * anybody back. An employee's journey has drop-offs but no losses: V is what a customer is worth. Empty for a blueprint,
 * which has no stages of its own.
 */
export function journeyLosses(index: DocumentIndex, journeyId: RecordId): JourneyStageLoss[] {
  const journey = index.journeys.find((candidate) => candidate.id === journeyId);
  if (journey === undefined) return [];
  const stages = index.stagesOf(journeyId);
  const entrants = stages.map((stage) => stage.entrants?.value ?? null);
  const completed = journey.completed?.value ?? null;
  const shares = dropOffs(entrants, completed);
  const losses = stageLosses({
    entrants,
    completed,
    valueMinor: index.map?.customerValueMinor ?? null,
    avoidable: stages.map((stage) => stage.avoidableShare),
  });
  return stages.map((stage, place) => {
    const loss = journey.side === 'customer' ? losses[place] : undefined;
    return {
      stageId: stage.id,
      dropOff: shares[place] ?? null,
      ...(loss ?? { upperBoundMinor: null, expectedMinor: null, missing: ['employeeSide'] }),
    };
  });
}
