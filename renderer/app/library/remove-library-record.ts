import { command } from '../../../src/core/commands/registry.ts';
import type { ChannelRecord } from '../../../src/core/model/channel-record.ts';
import type { PersonaRecord } from '../../../src/core/model/persona-record.ts';
import { message } from '../../../src/core/store/message.ts';
import type { DocumentStore } from '../../state/document-store.ts';
import { showToast } from '../../ui/toast-store.ts';

/** Removes it and offers to bring it back with its id, so that the maps that use it find it again. */
export function removeLibraryRecord(library: DocumentStore, record: PersonaRecord | ChannelRecord): void {
  if (!library.run(command('items.remove', { ids: [record.id] })).ok) return;
  const title = record.type === 'persona' ? record.name : record.title;
  showToast(message('library.removed', { title }), {
    action: { label: message('ui.undo'), run: () => void library.run(restored(record)) },
  });
}

function restored(record: PersonaRecord | ChannelRecord): ReturnType<typeof command<'library.add'>> {
  if (record.type === 'persona') {
    const { id, type, ...fields } = record;
    return command('library.add', { type, id, fields });
  }
  const { id, type, ...fields } = record;
  return command('library.add', { type, id, fields });
}
