/** Every behaviour, in the order in which they are asked. */
import type { Behaviour } from './behaviour.ts';
import { mergeTwinConnections } from './merge-twin-connections.ts';
import { removeDependants } from './remove-dependants.ts';

export const allBehaviours: readonly Behaviour[] = [removeDependants, mergeTwinConnections];
