import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What each fuse of a packaged program is. */
const policy: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  // The program keeps no cookies, and this one can't be taken back.
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** The block of that name in electron-builder.yml: one `name: true|false` to a line. */
function configuredFuses(): Record<string, boolean> {
  const block = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(read('electron-builder.yml'))?.[1] ?? '';
  const lines = block.split('\n').filter((line) => line !== '' && !line.trim().startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value] = line.trim().split(': ');
      return [name, value === 'true'];
    }),
  );
}

describe('the fuses of a packaged program', () => {
  it('are all set as the policy says', () => {
    expect(configuredFuses()).toEqual(policy);
  });

  it('are all that the packager knows of', () => {
    const types = read('node_modules/app-builder-lib/out/configuration.d.ts');
    const options = /export interface FuseOptionsV1 \{([\s\S]+?)\n\}/.exec(types)?.[1] ?? '';
    const names = [...options.matchAll(/^ {4}(\w+)\?: boolean;$/gm)].map((match) => match[1]);
    // That one signs again after the others were set, which the packager does by itself.
    expect(names.filter((name) => name !== 'resetAdHocDarwinSignature').toSorted()).toEqual(
      Object.keys(policy).toSorted(),
    );
  });
});
