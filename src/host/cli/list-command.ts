import type { CommandContext, CommandResult } from './cli-command.ts';
import { absolutePath, neededOption, positionals } from './given-arguments.ts';
import { withServices } from './open-services.ts';

export function runList(context: CommandContext): Promise<CommandResult> {
  return withServices(context, ({ projects, maps }) => {
    const { given, tell } = context;
    positionals(context, []);
    const project = projects.open(absolutePath(neededOption(given, 'project')));
    const list = maps.list().sort((first, second) => first.createdAt - second.createdAt);
    const lines = list.map(({ id, title, counts }) => {
      const stages = tell('count.stage', { count: counts.stages });
      const touchpoints = tell('count.touchpoint', { count: counts.touchpoints });
      return `${id}  ${title || tell('cli.untitled')}  (${stages}, ${touchpoints})`;
    });
    const head = tell('cli.list.head', {
      title: project.title,
      maps: tell('count.map', { count: list.length }),
    });
    return { lines: [head, ...lines], json: { project, maps: list } };
  });
}
