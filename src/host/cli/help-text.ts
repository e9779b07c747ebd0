import { allCommands } from './all-commands.ts';
import type { CliCommand, CommandContext } from './cli-command.ts';

type Tell = CommandContext['tell'];

/** What the program can do, one line per command. */
export function generalHelp(tell: Tell): string {
  const width = Math.max(...allCommands.map((command) => command.name.length));
  const commands = allCommands.map(
    ({ name }) => `  ${name.padEnd(width)}  ${tell(`cli.help.${name}.short`)}`,
  );
  return [
    tell('cli.help.head'),
    '',
    tell('cli.help.usage', { usage: 'twinpath <command> …' }),
    '',
    ...commands,
    '',
    tell('cli.help.common'),
    tell('cli.help.each'),
  ].join('\n');
}

/** What one command does and takes. */
export function commandHelp(tell: Tell, command: CliCommand): string {
  return [
    usageLine(tell, command),
    '',
    tell(`cli.help.${command.name}.long`),
    '',
    tell('cli.help.common'),
  ].join('\n');
}

export function usageLine(tell: Tell, command: CliCommand): string {
  return tell('cli.help.usage', { usage: `twinpath ${command.name} ${command.synopsis}` });
}
