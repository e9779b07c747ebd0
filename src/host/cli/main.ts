/** `npm run -s twinpath -- <command>`: the program without a window. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.ts';
import { terminalOf } from './terminal.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  terminal: terminalOf(process.stdout, process.stderr),
  env: process.env,
  assetsFolder: fileURLToPath(new URL('../../../assets', import.meta.url)),
});
