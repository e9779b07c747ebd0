import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { noCapabilities } from '../../contract/capabilities.ts';
import { userDataFolder } from '../../infra/files/data-folder.ts';
import { composeHost } from '../compose.ts';
import { startHttpHost } from '../http/http-host.ts';
import { type CommandContext, type CommandResult, Refused } from './cli-command.ts';
import { absolutePath, numberOption, positionals, textOption } from './given-arguments.ts';
import { workerUrls } from './worker-urls.ts';

/** The window in a browser of this machine. Runs until it is told to end; what was saved stays saved. */
export async function runServe(context: CommandContext): Promise<CommandResult> {
  const { given, tell, language, terminal, assetsFolder } = context;
  positionals(context, []);
  const port = numberOption(given, 'port', 0, 65_535) ?? 0;
  const project = textOption(given, 'project');
  const rendererFolder = join(assetsFolder, '../dist/renderer');
  if (!existsSync(join(rendererFolder, 'index.html'))) throw new Refused('host.notBuilt');
  const log = (line: string): void => terminal.error(line);
  const host = await composeHost({
    dataFolder: userDataFolder(),
    assetsFolder,
    capabilities: noCapabilities,
    systemLanguage: language,
    workerUrls,
    ...(project === null ? {} : { projectPath: absolutePath(project) }),
    log,
  });
  const onLaunch = (): void => log(tell('host.anotherWindow', { address: server.makeLaunchAddress() }));
  const server = await startHttpHost({ host, rendererFolder, port, onLaunch, log }).catch(
    async (error: unknown) => {
      await host.close();
      const code = (error as { code?: unknown } | null)?.code;
      throw code === 'EADDRINUSE' || code === 'EACCES' ? new Refused('host.portTaken') : error;
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.close().then(() => host.close()));
  }
  const address = server.makeLaunchAddress();
  return {
    lines: [tell('host.openAddress', { address })],
    json: { address, origin: server.origin, port: server.port },
  };
}
