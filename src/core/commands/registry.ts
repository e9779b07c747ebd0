/** Every command of the program, by name. A command that is not listed here can't be run by anyone. */
import { cardAdd } from './card-add.ts';
import { cardUpdate } from './card-update.ts';
import { connectionAdd } from './connection-add.ts';
import { connectionUpdate } from './connection-update.ts';
import type { CommandDefinition } from './define-command.ts';
import { documentFill } from './document-fill.ts';
import { itemsAlign } from './items-align.ts';
import { itemsDuplicate } from './items-duplicate.ts';
import { itemsMove } from './items-move.ts';
import { itemsPaste } from './items-paste.ts';
import { itemsRemove } from './items-remove.ts';
import { journeyAdd } from './journey-add.ts';
import { journeyUpdate } from './journey-update.ts';
import { laneAdd } from './lane-add.ts';
import { laneMove } from './lane-move.ts';
import { laneUpdate } from './lane-update.ts';
import { libraryAdd } from './library-add.ts';
import { libraryUpdate } from './library-update.ts';
import { mapUpdate } from './map-update.ts';
import { metricAdd } from './metric-add.ts';
import { metricUpdate } from './metric-update.ts';
import { painAdd } from './pain-add.ts';
import { painUpdate } from './pain-update.ts';
import { revertDiff } from './revert-diff.ts';
import { stageAdd } from './stage-add.ts';
import { stageMove } from './stage-move.ts';
import { stageUpdate } from './stage-update.ts';
import { touchpointAdd } from './touchpoint-add.ts';
import { touchpointAddNext } from './touchpoint-add-next.ts';
import { touchpointUpdate } from './touchpoint-update.ts';
import { touchpointUpdateMany } from './touchpoint-update-many.ts';

const commands = [
  cardAdd,
  cardUpdate,
  connectionAdd,
  connectionUpdate,
  documentFill,
  itemsAlign,
  itemsDuplicate,
  itemsMove,
  itemsPaste,
  itemsRemove,
  journeyAdd,
  journeyUpdate,
  laneAdd,
  laneMove,
  laneUpdate,
  libraryAdd,
  libraryUpdate,
  mapUpdate,
  metricAdd,
  metricUpdate,
  painAdd,
  painUpdate,
  revertDiff,
  stageAdd,
  stageMove,
  stageUpdate,
  touchpointAdd,
  touchpointAddNext,
  touchpointUpdate,
  touchpointUpdateMany,
] as const;

/** The arguments of each command, by its name: what a caller's `{name, args}` must fit. */
export interface CommandArgs {
  'card.add': ArgsOf<typeof cardAdd>;
  'card.update': ArgsOf<typeof cardUpdate>;
  'connection.add': ArgsOf<typeof connectionAdd>;
  'connection.update': ArgsOf<typeof connectionUpdate>;
  'diff.revert': ArgsOf<typeof revertDiff>;
  'document.fill': ArgsOf<typeof documentFill>;
  'items.align': ArgsOf<typeof itemsAlign>;
  'items.duplicate': ArgsOf<typeof itemsDuplicate>;
  'items.move': ArgsOf<typeof itemsMove>;
  'items.paste': ArgsOf<typeof itemsPaste>;
  'items.remove': ArgsOf<typeof itemsRemove>;
  'journey.add': ArgsOf<typeof journeyAdd>;
  'journey.update': ArgsOf<typeof journeyUpdate>;
  'lane.add': ArgsOf<typeof laneAdd>;
  'lane.move': ArgsOf<typeof laneMove>;
  'lane.update': ArgsOf<typeof laneUpdate>;
  'library.add': ArgsOf<typeof libraryAdd>;
  'library.update': ArgsOf<typeof libraryUpdate>;
  'map.update': ArgsOf<typeof mapUpdate>;
  'metric.add': ArgsOf<typeof metricAdd>;
  'metric.update': ArgsOf<typeof metricUpdate>;
  'pain.add': ArgsOf<typeof painAdd>;
  'pain.update': ArgsOf<typeof painUpdate>;
  'stage.add': ArgsOf<typeof stageAdd>;
  'stage.move': ArgsOf<typeof stageMove>;
  'stage.update': ArgsOf<typeof stageUpdate>;
  'touchpoint.add': ArgsOf<typeof touchpointAdd>;
  'touchpoint.addNext': ArgsOf<typeof touchpointAddNext>;
  'touchpoint.update': ArgsOf<typeof touchpointUpdate>;
  'touchpoint.updateMany': ArgsOf<typeof touchpointUpdateMany>;
}
export type CommandName = keyof CommandArgs;
type ArgsOf<Definition> = Definition extends CommandDefinition<infer Args> ? Args : never;

const byName = new Map<string, CommandDefinition>(
  commands.map((command) => [command.name, command as CommandDefinition]),
);

export const commandNames: readonly string[] = commands.map((command) => command.name);

export function commandDefinition(name: string): CommandDefinition | undefined {
  return byName.get(name);
}

/** A command whose arguments are checked against its name by the compiler. */
export function command<Name extends CommandName>(
  name: Name,
  args: CommandArgs[Name],
): { name: Name; args: CommandArgs[Name] } {
  return { name, args };
}
