/** What a copied selection is: whole records, with everything that hangs on them and the arrows among them. */
import * as z from 'zod';
import { type AnyRecord, parseRecord } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import type { RecordsView } from '../store/records.ts';

/** Marks text on the clipboard as ours; other programs see it as text. */
export const clippingFormat = 'twinpath-selection';

export const clippingSchema = z.strictObject({
  format: z.literal(clippingFormat),
  version: z.literal(1),
  records: z.array(z.custom<AnyRecord>((value) => parseRecord(value).ok, { error: 'record' })).max(20_000),
});
export type Clipping = z.infer<typeof clippingSchema>;

const copied: ReadonlySet<AnyRecord['type']> = new Set(['touchpoint', 'card', 'pain', 'metricCard']);

export function copySelection(view: RecordsView, ids: readonly RecordId[]): Clipping {
  const chosen = new Set<RecordId>(ids.filter((id) => copied.has(view.get(id)?.type ?? 'map')));
  for (const record of view.values()) {
    if (record.type === 'pain' && chosen.has(record.targetId)) chosen.add(record.id);
    if (record.type === 'metricCard' && chosen.has(record.hostId)) chosen.add(record.id);
    if (record.type === 'connection' && chosen.has(record.fromId) && chosen.has(record.toId))
      chosen.add(record.id);
  }
  const records = [...view.values()].filter((record) => chosen.has(record.id));
  return { format: clippingFormat, version: 1, records };
}
