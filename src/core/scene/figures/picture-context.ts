/** What figures need to know beyond their own record. Made once per picture. */

import type { JourneyStageLoss } from '../../analysis/journey-losses.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import type { DocumentIndex } from '../../store/document-index.ts';
import type { Records } from '../../store/records.ts';
import type { Words } from '../words.ts';

export interface PictureContext {
  readonly index: DocumentIndex;
  /** Personas and channels that the map names. */
  readonly library: Records;
  readonly words: Words;
  readonly currency: string;
  /** Drop-off and losses of each stage, by stage id. */
  readonly losses: ReadonlyMap<string, JourneyStageLoss>;
}

/** The title of a channel of the library; empty when there is none. */
export function channelTitle(context: PictureContext, channelId: string | null): string {
  const record: AnyRecord | undefined = channelId === null ? undefined : context.library.get(channelId);
  return record?.type === 'channel' ? record.title : '';
}

/** The name of a persona of the library; empty when there is none. */
export function personaName(context: PictureContext, personaId: string | null): string {
  const record: AnyRecord | undefined = personaId === null ? undefined : context.library.get(personaId);
  return record?.type === 'persona' ? record.name : '';
}
