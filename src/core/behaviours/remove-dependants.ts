/**
 * Nothing points at what is gone: records whose declared reference lost its target go with it, or let go of it. A
 * stage takes its touchpoints, cards, pains and metric cards along; a touchpoint its connections.
 */
import { type AnyRecord, recordDefinitions } from '../model/any-record.ts';
import type { Behaviour } from './behaviour.ts';

export const removeDependants: Behaviour = {
  name: 'removeDependants',
  run(draft) {
    if (!draft.removesAny()) return false;
    let changed = false;
    for (const record of [...draft.values()]) {
      for (const reference of recordDefinitions[record.type].references) {
        const target = (record as unknown as Record<string, unknown>)[reference.field];
        if (typeof target !== 'string' || draft.get(target) !== undefined) continue;
        if (reference.onTargetRemoved === 'remove') draft.remove(record.id);
        else draft.put({ ...record, [reference.field]: null } as AnyRecord);
        changed = true;
        break;
      }
    }
    return changed;
  },
};
