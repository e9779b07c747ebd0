import type { AnyRecord } from '../model/any-record.ts';
import { sameValue } from '../store/records-diff.ts';

/**
 * Whether a record of a library already says what another one brings, so that it is used and no second one is made: the
 * same id, the same content, or the same name with nothing new beside it (a persona by name and side, a channel by title and
 * icon). A record of the same name that says more stays a record of its own: nothing that a file brings is lost.
 */
export function isLibraryTwin(known: AnyRecord, brought: AnyRecord): boolean {
  if (known.type !== brought.type) return false;
  if (known.id === brought.id) return true;
  if (known.type === 'persona' && brought.type === 'persona') {
    return (
      brought.name !== '' &&
      known.name === brought.name &&
      known.side === brought.side &&
      addsNothing(known, brought)
    );
  }
  if (known.type === 'channel' && brought.type === 'channel') {
    return brought.title !== '' && known.title === brought.title && known.icon === brought.icon;
  }
  return sameValue({ ...known, id: '' }, { ...brought, id: '' });
}

/** Whether each field that is filled in says the same in both. */
function addsNothing(known: AnyRecord, brought: AnyRecord): boolean {
  return Object.entries(brought).every(([field, value]) => {
    if (field === 'id' || value === '' || value === null) return true;
    return sameValue((known as unknown as Record<string, unknown>)[field], value);
  });
}
