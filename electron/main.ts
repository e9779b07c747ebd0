/** The main process: what has to happen before the app is ready, then the host and the shell around it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog, protocol, session } from 'electron';
import type { Host } from '../src/host/compose.ts';
import { appScheme } from './app-origin.ts';
import { readArguments } from './arguments.ts';
import { electronCapabilities } from './capabilities.ts';
import { describeError, failureCode, openLog } from './log.ts';
import { createProtocolHandler } from './protocol.ts';
import { hardenApp, hardenContents, hardenSession } from './security.ts';
import { Shell } from './shell.ts';
import { fill } from './words.ts';

const slowestClose = 5000;

const root = app.getAppPath();
const built = join(root, 'dist/electron');
/** Native code (fonts, pictures) can't look into the archive that a packaged program is. */
const unpacked = root.replace(/\.asar$/, '.asar.unpacked');
const given = readArguments(process.argv, process.cwd());
const dataFolder = given.dataFolder ?? join(app.getPath('appData'), 'Twinpath');

app.setName('Twinpath');
// Said, and not left to the app's name: a profile must never move by itself. The page's own files stay out of the way.
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'window'));
hardenApp(app, protocol);

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const devTools = !app.isPackaged;
  const logFile = join(dataFolder, 'logs', 'twinpath.log');
  const log = openLog(logFile);
  const shell = new Shell({ data: dataFolder, logFile, preload: join(built, 'preload.cjs') }, devTools, log);
  const composing = import('../src/host/compose.ts');

  process.on('uncaughtException', (error) => log(`uncaught ${describeError(error)}`));
  process.on('unhandledRejection', (error) => log(`unhandled ${describeError(error)}`));
  app.on('web-contents-created', (_event, contents) =>
    hardenContents(contents, (url) => shell.openLink(url)),
  );
  app.on('child-process-gone', (_event, { type, reason }) => log(`process gone: ${type} ${reason}`));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void shell.openProject(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const { projectPath } = readArguments(argv, folder);
    if (projectPath === null) shell.focus();
    else void shell.openProject(projectPath);
  });
  app.on('activate', () => shell.focus());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  if (given.projectPath !== null) void shell.openProject(given.projectPath);

  app
    .whenReady()
    .then(async () => {
      hardenSession(session.defaultSession, devTools);
      const { composeHost } = await composing;
      const host = await composeHost({
        dataFolder,
        assetsFolder: join(unpacked, 'assets'),
        capabilities: electronCapabilities,
        systemLanguage: shell.systemLanguage,
        workerUrls: { export: pathToFileURL(join(built, 'export-worker.js')) },
        dialogs: shell.dialogs,
        log,
      });
      closeOnQuit(host);
      const { resources } = host;
      const rendererFolder = join(root, 'dist/renderer');
      protocol.handle(appScheme, createProtocolHandler({ rendererFolder, resources }));
      await shell.start(host);
    })
    .catch((error: unknown) => {
      log(`not started ${describeError(error)}`);
      const { errors, notStarted } = shell.words;
      const reason = errors[failureCode(error)];
      dialog.showErrorBox(notStarted.title, fill(notStarted.detail, { path: dataFolder, reason }));
      app.exit(1);
    });
}

/** Everything is saved already when a person quits; the host only puts its file away. */
function closeOnQuit(host: Host): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    const tooLong = new Promise((resolve) => setTimeout(resolve, slowestClose));
    void Promise.race([Promise.resolve(host.close()), tooLong]).finally(() => app.exit());
  });
}
