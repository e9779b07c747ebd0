/** What the command line's tests share: a folder of their own, and a project with a map in it. */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type CliRun, runTwinpath, temporaryFolder } from '../../support/run-twinpath.ts';

export function mermaidFixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/mermaid/${name}`, import.meta.url));
}

/** The one object on stdout. */
export function jsonOf({ stdout }: CliRun): Record<string, unknown> {
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout) as Record<string, unknown>;
}

export function cliScene() {
  const place = temporaryFolder();
  const twinpath = (...words: string[]): Promise<CliRun> => runTwinpath(words, { dataFolder: place.folder });
  const twinpathInRussian = (...words: string[]): Promise<CliRun> =>
    runTwinpath(words, { dataFolder: place.folder, lang: 'ru_RU.UTF-8' });
  /** A new project with one small map in it. */
  const projectWithMap = async (name: string): Promise<string> => {
    const path = place.path(`${name}.twinpath`);
    const run = await twinpath(
      'import',
      mermaidFixture('01-mermaid-docs-my-working-day.mmd'),
      '--project',
      path,
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    return path;
  };
  return { place, twinpath, twinpathInRussian, projectWithMap };
}
