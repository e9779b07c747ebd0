import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The user's own folder of this program: the same for every host, so that all of them see the same projects. */
export function userDataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return join(folderOfPrograms(env, platform, home), 'Twinpath');
}

function folderOfPrograms(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME || join(home, '.config');
}
