import type { MapSummary } from '../../contract/methods.ts';
import { type CommandContext, Refused } from './cli-command.ts';

type Titled = Pick<MapSummary, 'id' | 'title'>;

/**
 * The map that a person means: by id, by title, or the only one there is.
 * @throws Refused telling which maps there are
 */
export function findMap<Found extends Titled>(
  { tell }: Pick<CommandContext, 'tell'>,
  maps: readonly Found[],
  asked: string | null,
): Found {
  const named = (list: readonly Titled[]): string =>
    list.map(({ id, title }) => `\n  ${id}  ${title || tell('cli.untitled')}`).join('');
  if (maps.length === 0) throw new Refused('cli.refused.noMaps');
  const byId = maps.find((map) => map.id === asked);
  const found =
    byId === undefined
      ? maps.filter((map) => asked === null || asTyped(map.title) === asTyped(asked))
      : [byId];
  const [only, second] = found;
  if (only === undefined) throw new Refused('cli.refused.noMap', { asked: asked ?? '', known: named(maps) });
  if (second !== undefined) {
    const key = asked === null ? 'cli.refused.whichMap' : 'cli.refused.sameTitle';
    throw new Refused(key, { asked: asked ?? '', known: named(found) });
  }
  return only;
}

/** A terminal types plain spaces, and letters in one piece; titles that are written well have unbreakable spaces, too. */
function asTyped(title: string): string {
  return title.normalize('NFC').replace(/\s+/g, ' ').trim();
}
