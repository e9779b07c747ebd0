import { ImportRefusal } from '../../services/ports/importers.ts';
import { type CommandContext, type CommandResult, Refused, UsageError } from './cli-command.ts';
import { absolutePath, neededOption } from './given-arguments.ts';
import { type CliServices, withServices } from './open-services.ts';
import { type InputFile, readInputFile } from './read-input-file.ts';

type Imported = Awaited<ReturnType<CliServices['imports']['run']>>;

export function runImport(context: CommandContext): Promise<CommandResult> {
  return withServices(context, async (services) => {
    const { given, tell } = context;
    const path = services.places.normalise(absolutePath(neededOption(given, 'project')));
    if (given.positionals.length === 0) throw new UsageError('cli.usage.missingArgument', { name: 'FILE' });
    const files = given.positionals.map((name) => readInputFile(absolutePath(name)));
    // Every file is read before the first one is taken in: a broken one leaves the project as it was.
    for (const file of files) await look(context, services, file);
    const created = !services.places.isPresent(path);
    const project = created ? services.projects.create(stemOf(path), path) : services.projects.open(path);
    const lines = created ? [tell('cli.new.made', { path: project.path })] : [];
    const taken: unknown[] = [];
    for (const [index, file] of files.entries()) {
      context.terminal.progress(tell('cli.import.working'), index / files.length);
      const imported = await services.imports.run(input(context, file));
      taken.push({ file: file.path, ...imported });
      lines.push(...describe(context, file, imported));
    }
    return { lines, json: { project, created, files: taken } };
  });
}

async function look(context: CommandContext, services: CliServices, file: InputFile): Promise<void> {
  try {
    await services.imports.preview(input(context, file));
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw new Refused('cli.refused.file', { path: file.path, reason: error.reason });
  }
}

function input(
  { language }: CommandContext,
  { fileName, text }: InputFile,
): Parameters<CliServices['imports']['run']>[0] {
  return { fileName, text, language };
}

function describe({ tell }: CommandContext, file: InputFile, imported: Imported): string[] {
  return imported.maps.flatMap(({ title, counts, losses }) => [
    tell('cli.import.taken', {
      file: file.fileName,
      title: title || tell('cli.untitled'),
      stages: tell('count.stage', { count: counts.stages }),
      touchpoints: tell('count.touchpoint', { count: counts.touchpoints }),
    }),
    ...losses.map(({ message, count }) => {
      const times = count > 1 ? ` (×${count})` : '';
      return `  – ${tell(message.key, message.params)}${times}`;
    }),
  ]);
}

function stemOf(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.twinpath$/, '').slice(0, 200) || 'project';
}
