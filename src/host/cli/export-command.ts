import { ContractError } from '../../contract/error-codes.ts';
import type { HostEventOf } from '../../contract/events.ts';
import type { CommandContext, CommandResult } from './cli-command.ts';
import { findMap } from './find-map.ts';
import { absolutePath, neededOption, positionals, textOption } from './given-arguments.ts';
import { type CliServices, withServices } from './open-services.ts';
import { outputFile, writeOutput } from './output-file.ts';

export function runExport(context: CommandContext): Promise<CommandResult> {
  return withServices(context, async (services) => {
    const { given, tell, language } = context;
    positionals(context, []);
    const path = absolutePath(neededOption(given, 'project'));
    const output = outputFile(given, neededOption(given, 'to'), language);
    services.projects.open(path);
    const map = findMap(context, services.maps.list(), textOption(given, 'map'));
    const jobId = await finishedExport(context, services, map.id, output.options);
    const { bytes, counts, notices } = services.exports.file(jobId);
    writeOutput(output.path, bytes);
    return {
      lines: [
        tell('cli.export.written', { path: output.path, title: map.title || tell('cli.untitled') }),
        ...notices.map((notice) => `  – ${tell(notice.key, notice.params)}`),
      ],
      json: {
        map: { id: map.id, title: map.title },
        file: output.path,
        format: output.options.format,
        bytes: bytes.byteLength,
        counts,
        notices,
      },
    };
  });
}

/** Starts the export and waits for its end. @throws ContractError */
function finishedExport(
  { tell, terminal }: CommandContext,
  { exports, subscribe }: CliServices,
  mapId: string,
  options: Parameters<CliServices['exports']['start']>[1],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard = (event: HostEventOf<'export.progress'>): void => {
      terminal.progress(tell('cli.export.working'), event.fraction);
      if (event.state === 'running') return;
      end();
      if (event.state === 'done') resolve(event.jobId);
      else reject(new ContractError(event.failure?.code ?? 'exportFailed', event.failure?.reason ?? null));
    };
    const end = subscribe((event) => {
      if (event.type === 'export.progress') heard(event);
    });
    exports.start(mapId, options);
  });
}
