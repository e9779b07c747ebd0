/** Runs the command line for real: another process, its own exit code, nothing of it in this one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/host/cli/main.ts', import.meta.url));

export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Russian or English by the environment, as a person's terminal has it. */
  readonly lang?: string;
  /** Where settings would go; nobody's real ones are touched. */
  readonly dataFolder: string;
}

export function cliEnvironment({
  lang = 'en_GB.UTF-8',
  dataFolder,
}: CliOptions): Record<string, string | undefined> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...env } = process.env;
  return { ...env, LANG: lang, XDG_CONFIG_HOME: dataFolder, HOME: dataFolder, APPDATA: dataFolder };
}

export function runTwinpath(words: readonly string[], options: CliOptions): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], { env: cliEnvironment(options) });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

export function temporaryFolder(): { path: (name: string) => string; folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-cli-'));
  return {
    folder,
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const cliMain = main;
