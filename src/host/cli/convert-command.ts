import { CancelSwitch } from '../../services/cancel-switch.ts';
import type { ReadMap } from '../../services/ports/importers.ts';
import type { CommandContext, CommandResult } from './cli-command.ts';
import { findMap } from './find-map.ts';
import { absolutePath, positionals, textOption } from './given-arguments.ts';
import { withServices } from './open-services.ts';
import { outputFile, writeOutput } from './output-file.ts';
import { readInputFile } from './read-input-file.ts';

/** A file in, a file out; no project is opened and none is made. */
export function runConvert(context: CommandContext): Promise<CommandResult> {
  return withServices(context, async ({ importers, exporter, newId }) => {
    const { given, tell, language, terminal } = context;
    const [from = '', to = ''] = positionals(context, ['IN', 'OUT']);
    const output = outputFile(given, to, language);
    const { fileName, text } = readInputFile(absolutePath(from));
    const file = await importers.read({ fileName, text, language, newId });
    const map = findMap(context, file.maps.map(titled), textOption(given, 'map'));
    const exported = await exporter.start(
      {
        records: map.content.mapRecords,
        libraryRecords: map.content.libraryRecords,
        images: file.images,
        options: output.options,
      },
      (fraction) => terminal.progress(tell('cli.export.working'), fraction),
      new CancelSwitch(),
    );
    writeOutput(output.path, exported.bytes);
    const { losses } = map.content;
    return {
      lines: [
        tell('cli.export.written', { path: output.path, title: map.title || tell('cli.untitled') }),
        ...[...losses.map(({ message }) => message), ...exported.notices].map(
          ({ key, params }) => `  – ${tell(key, params)}`,
        ),
      ],
      json: {
        map: { title: map.title },
        file: output.path,
        format: output.options.format,
        bytes: exported.bytes.byteLength,
        counts: exported.counts,
        losses,
        notices: exported.notices,
      },
    };
  });
}

function titled(content: ReadMap): { id: string; title: string; content: ReadMap } {
  const map = content.mapRecords.find((record) => record.type === 'map');
  return { id: map?.id ?? '', title: map?.type === 'map' ? map.title : '', content };
}
