import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refused } from './cli-command.ts';

export interface InputFile {
  readonly path: string;
  readonly fileName: string;
  readonly text: string;
}

const mostBytes = 50 * 1024 * 1024;

/** @throws Refused when the file is not there, is too large or is no UTF-8 text */
export function readInputFile(path: string): InputFile {
  const bytes = readBytes(path);
  try {
    return { path, fileName: basename(path), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Refused('cli.refused.notText', { path });
  }
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > mostBytes) throw new Refused('importError.tooLarge', { megabytes: 50 });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const code = (error as { code?: unknown }).code;
    if (code === 'ENOENT') throw new Refused('cli.refused.noFile', { path });
    if (code === 'EISDIR') throw new Refused('cli.refused.isFolder', { path });
    throw new Refused('cli.refused.unreadable', { path });
  }
}
