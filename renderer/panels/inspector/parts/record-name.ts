import type { AnyRecord } from '../../../../src/core/model/any-record.ts';
import type { DocumentIndex } from '../../../../src/core/store/document-index.ts';
import type { Translate } from '../../../i18n/tell-message.ts';

/** What a record is called in a list: its own words, else what it is. */
export function nameOfRecord(record: AnyRecord | undefined, t: Translate): string {
  if (record === undefined) return t('inspector.gone');
  const own = ownWords(record, t).trim();
  return own === '' ? t('inspector.unnamed', { type: t(`recordType.${record.type}`) }) : own;
}

function ownWords(record: AnyRecord, t: Translate): string {
  switch (record.type) {
    case 'card':
      return record.text;
    case 'connection':
      return record.label === '' ? t(`connectionKind.${record.kind}`) : record.label;
    case 'metricCard':
      return record.title === '' ? t(`metricKind.${record.kind}`) : record.title;
    case 'journey':
      return record.title === '' ? t(`sideJourney.${record.side}`) : record.title;
    case 'lane':
      return record.title === '' ? t(`laneRole.${record.role}`) : record.title;
    case 'persona':
      return record.name;
    default:
      return record.title;
  }
}

/** Where a touchpoint or a card stands: «Покупка». */
export function stageName(index: DocumentIndex, stageId: string, t: Translate): string {
  return nameOfRecord(index.get(stageId), t);
}
