import type { CliCommand } from './cli-command.ts';

/** Every command, in the order of the help. What a command needs is loaded when it runs: help and complaints come at once. */
export const allCommands: readonly CliCommand[] = [
  {
    name: 'new',
    synopsis: 'PATH [--title T] [--template ID]',
    options: { project: { type: 'string' }, title: { type: 'string' }, template: { type: 'string' } },
    run: async (context) => (await import('./new-command.ts')).runNew(context),
  },
  {
    name: 'list',
    synopsis: '--project P',
    options: { project: { type: 'string' } },
    run: async (context) => (await import('./list-command.ts')).runList(context),
  },
  {
    name: 'import',
    synopsis: 'FILE… --project P',
    options: { project: { type: 'string' } },
    run: async (context) => (await import('./import-command.ts')).runImport(context),
  },
  {
    name: 'export',
    synopsis: '--project P [--map TITLE|ID] --to OUT.png|svg|json [--scale 1–4]',
    options: {
      project: { type: 'string' },
      map: { type: 'string' },
      to: { type: 'string' },
      scale: { type: 'string' },
    },
    run: async (context) => (await import('./export-command.ts')).runExport(context),
  },
  {
    name: 'convert',
    synopsis: 'IN OUT.png|svg|json [--map TITLE] [--scale 1–4]',
    options: { map: { type: 'string' }, scale: { type: 'string' } },
    run: async (context) => (await import('./convert-command.ts')).runConvert(context),
  },
  {
    name: 'check',
    synopsis: '--project P',
    options: { project: { type: 'string' } },
    run: async (context) => (await import('./check-command.ts')).runCheck(context),
  },
  {
    name: 'serve',
    synopsis: '[--project P] [--port N]',
    options: { project: { type: 'string' }, port: { type: 'string' } },
    run: async (context) => (await import('./serve-command.ts')).runServe(context),
  },
];
