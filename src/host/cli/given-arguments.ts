import { resolve } from 'node:path';
import { type CommandContext, type GivenArguments, UsageError } from './cli-command.ts';

export function textOption({ values }: GivenArguments, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** @throws UsageError when the option is missing or empty */
export function neededOption(given: GivenArguments, name: string): string {
  const value = textOption(given, name);
  if (value === null || value === '') throw new UsageError('cli.usage.missingOption', { name: `--${name}` });
  return value;
}

/** Exactly so many arguments without a name. @throws UsageError */
export function positionals({ given }: Pick<CommandContext, 'given'>, names: readonly string[]): string[] {
  const missing = names[given.positionals.length];
  if (missing !== undefined) throw new UsageError('cli.usage.missingArgument', { name: missing });
  const extra = given.positionals[names.length];
  if (extra !== undefined) throw new UsageError('cli.usage.extraArgument', { value: extra });
  return [...given.positionals];
}

/** A whole number within bounds, or null when the option was not given. @throws UsageError */
export function numberOption(
  given: GivenArguments,
  name: string,
  least: number,
  most: number,
): number | null {
  const text = textOption(given, name);
  if (text === null) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError('cli.usage.number', { name: `--${name}`, value: text, least, most });
  }
  return value;
}

export function absolutePath(path: string): string {
  return resolve(path);
}
