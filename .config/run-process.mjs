import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './folders.mjs';

/**
 * Runs Node (or another program) in the project's folder, passing signals on, and waits for its end.
 * @param {string[]} args
 * @param {{ program?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} the exit code
 */
export function runProcess(args, options = {}) {
  const child = spawn(options.program ?? process.execPath, args, {
    cwd: root,
    env: options.env ?? process.env,
    stdio: 'inherit',
  });
  /** Ctrl+C reaches the child by itself. */
  const onInterrupt = () => undefined;
  const onTerminate = () => child.kill('SIGTERM');
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
