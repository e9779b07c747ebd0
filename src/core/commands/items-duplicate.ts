import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';
import { message } from '../store/message.ts';
import { copySelection } from './clipboard.ts';
import { defineCommand } from './define-command.ts';
import { pasteClipping } from './items-paste.ts';

/** Copies of the selection beside the originals, with the connections, pains and metrics inside the selection. */
export const itemsDuplicate = defineCommand({
  name: 'items.duplicate',
  args: z.strictObject({ ids: z.array(recordIdSchema).min(1).max(5000) }),
  label: ({ ids }) => message('command.items.duplicate', { count: ids.length }),
  run(draft, { ids }) {
    pasteClipping(draft, copySelection(draft, ids), null);
  },
});
