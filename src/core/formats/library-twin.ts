import type { AnyRecord } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
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

/** A library to look for twins in: finding one costs the same in a library of any size. */
export class LibraryTwins {
  readonly #byId = new Map<RecordId, AnyRecord>();
  readonly #byName = new Map<string, AnyRecord[]>();

  constructor(records: Iterable<AnyRecord>) {
    for (const record of records) this.add(record);
  }

  add(record: AnyRecord): void {
    this.#byId.set(record.id, record);
    const name = nameOf(record);
    const namesakes = this.#byName.get(name);
    if (namesakes === undefined) this.#byName.set(name, [record]);
    else namesakes.push(record);
  }

  has(id: RecordId): boolean {
    return this.#byId.has(id);
  }

  /** The record to use in place of the one that is brought; the one with its id before others. */
  find(brought: AnyRecord): AnyRecord | undefined {
    const namesake = this.#byId.get(brought.id);
    if (namesake !== undefined && isLibraryTwin(namesake, brought)) return namesake;
    return this.#byName.get(nameOf(brought))?.find((known) => isLibraryTwin(known, brought));
  }
}

/** The same for all that can be twins by anything but their id. */
function nameOf(record: AnyRecord): string {
  if (record.type === 'persona') return `persona\n${record.side}\n${record.name}`;
  if (record.type === 'channel') return `channel\n${record.icon}\n${record.title}`;
  const fields = Object.entries(record).filter(([field]) => field !== 'id');
  return JSON.stringify(fields.sort(([first], [second]) => (first < second ? -1 : 1)));
}
