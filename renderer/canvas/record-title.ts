/** The words of a record that are edited in place, and the command that changes them. */
import { command } from '../../src/core/commands/registry.ts';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import type { Command } from '../../src/core/store/transaction.ts';

export function titleOfRecord(record: AnyRecord | undefined): string {
  if (record === undefined) return '';
  switch (record.type) {
    case 'card':
      return record.text;
    case 'connection':
      return record.label;
    default:
      return 'title' in record ? record.title : '';
  }
}

/** Null when the record has no words that could be changed here. */
export function setTitle(record: AnyRecord | undefined, title: string): Command | null {
  const id = record?.id ?? '';
  switch (record?.type) {
    case 'stage':
      return command('stage.update', { id, patch: { title } });
    case 'lane':
      return command('lane.update', { id, patch: { title } });
    case 'touchpoint':
      return command('touchpoint.update', { id, patch: { title } });
    case 'pain':
      return command('pain.update', { id, patch: { title } });
    case 'card':
      return command('card.update', { id, patch: { text: title } });
    case 'metricCard':
      return command('metric.update', { id, patch: { title } });
    case 'connection':
      return command('connection.update', { id, patch: { label: title } });
    case 'journey':
      return command('journey.update', { id, patch: { title } });
    default:
      return null;
  }
}
