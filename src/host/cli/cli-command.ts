import type { ParseArgsOptionsConfig } from 'node:util';
import type { Message, MessageParams } from '../../core/store/message.ts';
import type { Language } from '../../core/words/language.ts';
import type { Terminal } from './terminal.ts';

/** What a person gave: options by name, and the rest in order. */
export interface GivenArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface CommandContext {
  readonly given: GivenArguments;
  readonly language: Language;
  readonly terminal: Terminal;
  /** The program's `assets`. */
  readonly assetsFolder: string;
  tell(key: string, params?: MessageParams): string;
}

/** What a command has done: lines for a person, or one object for a program. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  /** False: what was asked for was done, and its answer is no (a check that found something). */
  readonly good?: boolean;
}

export interface CliCommand {
  readonly name: string;
  /** The arguments after the name, as the help shows them. Other words of the help are under `cli.help.<name>`. */
  readonly synopsis: string;
  /** Options beside `--json`, `--lang` and `--help`, which every command has. */
  readonly options: ParseArgsOptionsConfig;
  /** @throws Refused, UsageError, and what services throw */
  run(context: CommandContext): Promise<CommandResult>;
}

/** Something that can't be done, in words: exit code 1. */
export class Refused extends Error {
  readonly reason: Message;

  constructor(key: string, params?: MessageParams) {
    super(key);
    this.name = 'Refused';
    this.reason = params === undefined ? { key } : { key, params };
  }
}

/** Arguments that make no sense: exit code 2, and the usage is shown. */
export class UsageError extends Error {
  readonly reason: Message;

  constructor(key: string, params?: MessageParams) {
    super(key);
    this.name = 'UsageError';
    this.reason = params === undefined ? { key } : { key, params };
  }
}
