import { statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { ExportOptions } from '../../contract/methods.ts';
import type { Language } from '../../core/words/language.ts';
import { writeFileAtomically } from '../../infra/files/atomic-write.ts';
import { type GivenArguments, Refused, UsageError } from './cli-command.ts';
import { absolutePath, numberOption } from './given-arguments.ts';

export interface OutputFile {
  readonly path: string;
  readonly options: ExportOptions;
}

const formats = ['png', 'svg', 'json'] as const;
const scales = [1, 2, 3, 4] as const;

/**
 * What to write, by the extension of the name, and where.
 * @throws UsageError for an extension that stands for no format; Refused when nothing can be written there
 */
export function outputFile(given: GivenArguments, name: string, language: Language): OutputFile {
  const path = absolutePath(name);
  const extension = extname(path).slice(1).toLowerCase();
  const format = formats.find((known) => known === extension);
  if (format === undefined) throw new UsageError('cli.usage.format', { name, known: formats.join(', ') });
  const number = numberOption(given, 'scale', 1, 4) ?? 2;
  const scale = scales.find((known) => known === number) ?? 2;
  refuseFolder(path);
  return { path, options: { format, scale, background: 'light', stageIds: null, language } };
}

function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Refused('cli.refused.isFolder', { path });
  }
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Refused('cli.refused.noFolder', { path: dirname(path) });
  }
}

/** All of it or nothing: a reader never sees half a file. @throws Refused */
export function writeOutput(path: string, bytes: Uint8Array): void {
  try {
    writeFileAtomically(path, bytes);
  } catch {
    throw new Refused('cli.refused.unwritable', { path });
  }
}
