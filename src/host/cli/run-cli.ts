/** Reads the arguments, runs a command, and turns what it did or threw into words and an exit code. */
import { parseArgs } from 'node:util';
import type { Message } from '../../core/store/message.ts';
import { type Language, languages } from '../../core/words/language.ts';
import { loadWords } from '../../infra/files/locale-words.ts';
import { systemLanguage } from '../system-language.ts';
import { allCommands } from './all-commands.ts';
import {
  type CliCommand,
  type CommandContext,
  type GivenArguments,
  Refused,
  UsageError,
} from './cli-command.ts';
import { commandHelp, generalHelp, usageLine } from './help-text.ts';
import type { Terminal } from './terminal.ts';

export interface CliSurroundings {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly assetsFolder: string;
}

export type ExitCode = 0 | 1 | 2;

const commonOptions = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @param words the arguments after the program's name */
export async function runCli(words: readonly string[], surroundings: CliSurroundings): Promise<ExitCode> {
  const run = new Run(words, surroundings);
  return run.start();
}

class Run {
  readonly #words: readonly string[];
  readonly #surroundings: CliSurroundings;
  readonly #asJson: boolean;
  readonly #language: Language;
  readonly #tell: CommandContext['tell'];
  #command: CliCommand | null = null;

  constructor(words: readonly string[], surroundings: CliSurroundings) {
    this.#words = words;
    this.#surroundings = surroundings;
    // Looked for before the arguments are understood, because a complaint about them needs both.
    this.#asJson = words.includes('--json');
    this.#language = askedLanguage(words) ?? systemLanguage(surroundings.env);
    this.#tell = loadWords(surroundings.assetsFolder, this.#language).tell;
  }

  async start(): Promise<ExitCode> {
    try {
      return await this.#run();
    } catch (error) {
      return await this.#fail(error);
    }
  }

  async #run(): Promise<ExitCode> {
    const { terminal, assetsFolder } = this.#surroundings;
    const [name, ...rest] = this.#words;
    if (name === undefined) throw new UsageError('cli.usage.noCommand');
    if (['--help', '-h', 'help'].includes(name)) return this.#say(generalHelp(this.#tell));
    const command = allCommands.find((known) => known.name === name);
    if (command === undefined) throw new UsageError('cli.usage.unknownCommand', { name });
    this.#command = command;
    const given = parsed(command, rest);
    if (given.values.help === true) return this.#say(commandHelp(this.#tell, command));
    const context = { given, language: this.#language, terminal, assetsFolder, tell: this.#tell };
    const { lines, json, good = true } = await command.run(context);
    terminal.endProgress();
    if (this.#asJson) terminal.out(JSON.stringify({ ok: good, ...json }));
    else for (const line of lines) good ? terminal.out(line) : terminal.error(line);
    return good ? 0 : 1;
  }

  #say(help: string): ExitCode {
    if (this.#asJson) this.#surroundings.terminal.out(JSON.stringify({ ok: true, help }));
    else this.#surroundings.terminal.out(help);
    return 0;
  }

  async #fail(error: unknown): Promise<ExitCode> {
    this.#surroundings.terminal.endProgress();
    if (error instanceof UsageError) {
      const usage =
        this.#command === null ? this.#tell('cli.help.each') : usageLine(this.#tell, this.#command);
      this.#complain('usage', error.reason, usage);
      return 2;
    }
    if (error instanceof Refused) this.#complain('refused', error.reason);
    else await this.#failInside(error);
    return 1;
  }

  /** What services and storage throw; anything else is a mistake of ours, and its words are nobody's business. */
  async #failInside(thrown: unknown): Promise<void> {
    const { failureOf } = await import('./failure-of.ts');
    const { code, reason } = failureOf(thrown);
    if (code === 'internal' && this.#surroundings.env.TWINPATH_DEBUG !== undefined) {
      this.#surroundings.terminal.error(thrown instanceof Error ? String(thrown.stack) : String(thrown));
    }
    this.#complain(code, reason ?? { key: `error.${code}` });
  }

  #complain(code: string, reason: Message, usage = ''): void {
    const { terminal } = this.#surroundings;
    const words = this.#tell(reason.key, reason.params);
    terminal.error(words);
    if (usage !== '') terminal.error(usage);
    if (this.#asJson)
      terminal.out(JSON.stringify({ ok: false, error: { code, key: reason.key, message: words } }));
  }
}

/** @throws UsageError */
function parsed(command: CliCommand, words: readonly string[]): GivenArguments {
  try {
    const options = { ...command.options, ...commonOptions };
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
    const given = { values: values as GivenArguments['values'], positionals };
    if (given.values.lang !== undefined && askedLanguage(words) === null) {
      throw new UsageError('cli.usage.language', { value: String(given.values.lang) });
    }
    return given;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as { code?: unknown }).code;
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError('cli.usage.unknownOption', { name: option });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new UsageError('cli.usage.optionValue', { name: option });
    throw error;
  }
}

function askedLanguage(words: readonly string[]): Language | null {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return null;
  const value = words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  return languages.find((language) => language === value) ?? null;
}
