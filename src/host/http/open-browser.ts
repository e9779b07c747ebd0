import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens the person's browser, where there is one; where there is none, the printed address has to do. */
export function openBrowser(address: string): void {
  const [program, ...args] = opener(process.platform, address);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The command that opens an address. The token is seen by others only in the list of processes, and is good once. */
export function opener(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` is a part of cmd, which would take `&` for the end; our addresses hold none.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address];
  return ['xdg-open', address];
}
