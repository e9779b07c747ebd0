import { isAbsolute, resolve } from 'node:path';

export interface ShellArguments {
  /** `--data=FOLDER`: everything of this person is kept there instead of in the usual place. */
  readonly dataFolder: string | null;
  /** A project to open, given by a double click or on the command line. */
  readonly projectPath: string | null;
}

/** @param folder what relative paths are relative to */
export function readArguments(argv: readonly string[], folder: string): ShellArguments {
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  const data = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const project = argv.findLast((argument) => !argument.startsWith('-') && argument.endsWith('.twinpath'));
  return {
    dataFolder: data === undefined || data === '' ? null : absolute(data),
    projectPath: project === undefined ? null : absolute(project),
  };
}
