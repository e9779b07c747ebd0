/** The program's log: a text file in the data folder, for people to send. RULE: ids, codes and sizes, never content. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ErrorCode } from '../src/contract/error-codes.ts';

const largest = 1_000_000;

export type Log = (line: string) => void;

/** Appends lines with their time; the file of the time before last is dropped. Never throws. */
export function openLog(file: string): Log {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) renameSync(file, `${file}.old`);
  } catch {
    // A log that cannot be kept stops nobody from working.
  }
  return (line) => {
    try {
      appendFileSync(file, `${new Date().toISOString()} ${line.replaceAll(/\s+/g, ' ')}\n`);
    } catch {
      // As above.
    }
  };
}

/** What of an unforeseen error may be kept: its name, code and places, not its words, which may quote a map. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code}${places.slice(0, 8).join('')}`;
}

/** The code of a ContractError, which comes from another bundle: there is no class here to compare it with. */
export function failureCode(error: unknown): ErrorCode {
  const failure = error instanceof Error && 'failure' in error ? error.failure : null;
  return (failure as { code?: ErrorCode } | null)?.code ?? 'internal';
}
