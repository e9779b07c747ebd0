/**
 * Between two touchpoints there is at most one connection of a kind. When a change makes a second one (an end was moved,
 * or a kind changed, or two windows drew the same arrow), the older one stays.
 */
import type { Behaviour } from './behaviour.ts';

export const mergeTwinConnections: Behaviour = {
  name: 'mergeTwinConnections',
  run(draft, before) {
    const touched = Object.values(draft.diff().added)
      .concat(Object.values(draft.diff().updated).map(([, to]) => to))
      .filter((record) => record.type === 'connection');
    if (touched.length === 0) return false;
    const pairs = new Map<string, string>();
    let changed = false;
    const connections = draft
      .list('connection')
      .sort((first, second) => Number(before.has(second.id)) - Number(before.has(first.id)));
    for (const connection of connections) {
      const pair = `${connection.kind}\n${connection.fromId}\n${connection.toId}`;
      if (pairs.has(pair)) {
        draft.remove(connection.id);
        changed = true;
      } else pairs.set(pair, connection.id);
    }
    return changed;
  },
};
