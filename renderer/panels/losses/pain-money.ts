/** What a pain is held to explain of its stage's upper bound. Severity marks never become money. */
import { journeyLosses } from '../../../src/core/analysis/journey-losses.ts';
import type { RecordId } from '../../../src/core/model/fields.ts';
import type { PainRecord } from '../../../src/core/model/pain-record.ts';
import type { DocumentIndex } from '../../../src/core/store/document-index.ts';

/** The stage that a pain hangs on, directly or by its touchpoint. */
export function stageOfPain(index: DocumentIndex, pain: Pick<PainRecord, 'targetId'>): RecordId | null {
  const target = index.get(pain.targetId);
  if (target?.type === 'stage') return target.id;
  return target?.type === 'touchpoint' ? target.stageId : null;
}

/** U of the pain's stage times its share of the loss, in minor units; null where either is not known. */
export function painUpperBound(
  index: DocumentIndex,
  pain: Pick<PainRecord, 'targetId' | 'lossShare'>,
): number | null {
  const stageId = stageOfPain(index, pain);
  const stage = index.get(stageId ?? '');
  if (pain.lossShare === null || stage?.type !== 'stage') return null;
  const loss = journeyLosses(index, stage.journeyId).find((candidate) => candidate.stageId === stageId);
  const bound = loss?.upperBoundMinor ?? null;
  return bound === null ? null : Math.round(bound * pain.lossShare);
}

/** The shares of the loss that all pains of a stage claim together; above 1 they explain more than was lost. */
export function claimedShare(index: DocumentIndex, stageId: RecordId): number {
  const shares = index.pains
    .filter((pain) => stageOfPain(index, pain) === stageId)
    .map((pain) => pain.lossShare ?? 0);
  // Ten times 0.1 is a little less than 1 in binary, and three times 0.4 a little more than 1.2.
  return Number(shares.reduce((sum, share) => sum + share, 0).toFixed(6));
}
