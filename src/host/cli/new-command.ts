import { basename, extname } from 'node:path';
import { type CommandContext, type CommandResult, Refused, UsageError } from './cli-command.ts';
import { absolutePath, positionals, textOption } from './given-arguments.ts';
import { withServices } from './open-services.ts';

const longestTitle = 200;

export function runNew(context: CommandContext): Promise<CommandResult> {
  return withServices(context, ({ places, projects, maps, templates }) => {
    const { given, tell, language } = context;
    const option = textOption(given, 'project');
    if (option !== null && given.positionals.length > 0) throw new UsageError('cli.usage.pathTwice');
    const path = places.normalise(absolutePath(option ?? positionals(context, ['PATH'])[0] ?? ''));
    const title = textOption(given, 'title') ?? basename(path, extname(path));
    if (title === '' || title.length > longestTitle) {
      throw new UsageError('cli.usage.titleLength', { most: longestTitle });
    }
    const templateId = textOption(given, 'template');
    const known = templates.list(language).map((template) => template.id);
    // Before anything is made: a wrong name leaves no empty project behind.
    if (templateId !== null && !known.includes(templateId)) {
      throw new Refused('cli.refused.noTemplate', { id: templateId, known: known.join(', ') });
    }
    const project = projects.create(title, path);
    const mapId = templateId === null ? null : maps.create(templateId, language, null);
    return {
      lines: [tell('cli.new.made', { path: project.path })],
      json: { project, mapId },
    };
  });
}
