import type { CardRecord } from '../model/card-record.ts';
import type { PainRecord } from '../model/pain-record.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import type { DocumentIndex } from '../store/document-index.ts';

export interface EvidenceCoverage {
  readonly withEvidence: number;
  readonly total: number;
  /** 0..1; null on a map with nothing to prove. */
  readonly share: number | null;
}

/** Whether it stands on nothing yet: derived, never stored, so it goes as soon as evidence is attached. */
export function isAssumption(
  record: Pick<TouchpointRecord | PainRecord | CardRecord, 'evidenceIds'>,
): boolean {
  return record.evidenceIds.length === 0;
}

/** The share of touchpoints, pains, barriers and cards that have evidence. */
export function evidenceCoverage(
  index: Pick<DocumentIndex, 'touchpoints' | 'pains' | 'cards'>,
): EvidenceCoverage {
  let withEvidence = 0;
  let total = 0;
  for (const records of [index.touchpoints, index.pains, index.cards]) {
    total += records.length;
    for (const record of records) if (!isAssumption(record)) withEvidence += 1;
  }
  return { withEvidence, total, share: total === 0 ? null : withEvidence / total };
}
