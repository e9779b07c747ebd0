import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../.config/guard.mjs';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const guard = path('../../.config/guard.mjs');
const run = path('../../.config/run.mjs');

/** A Node on this machine that the guard refuses, with its version. */
function oldNode(): { node: string; version: string } | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  for (const folder of new Set(folders)) {
    const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(node)) continue;
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    if (nodeProblem(version)) return { node, version };
  }
  return null;
}

const old = oldNode();
const sinceNone = old ? '' : ' (skipped: every Node on this machine is new enough)';

describe('the guard against an old Node', () => {
  it.each(['v12.22.12', 'v18.20.8', 'v20.20.2', 'v22.17.1', 'v23.5.0'])('refuses %s', (version) => {
    expect(nodeProblem(version)).toContain(version);
  });

  it.each(['v22.18.0', 'v23.6.0', 'v24.0.0', 'v24.21.0', 'v26.10.0'])('lets %s through', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it('says in Russian and in English to start with npm', () => {
    const [russian, english] = nodeProblem('v20.20.2')?.split('\n') ?? [];
    expect(russian).toMatch(/запускайте.*«npm start»/);
    expect(english).toMatch(/use "npm start"/);
  });

  it('says nothing under the Node that comes with the project', () => {
    const { status, stderr } = spawnSync(process.execPath, [guard], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!old)(`speaks and leaves with code 2 when an old Node runs it${sinceNone}`, () => {
    const { status, stderr } = spawnSync(old?.node ?? '', [guard], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain(`does not run on Node ${old?.version}`);
  });

  it.skipIf(!old)(`hands over to the project's own Node when an old one starts a script${sinceNone}`, () => {
    const args = [run, 'biome', '--version'];
    const { status, stdout } = spawnSync(old?.node ?? '', args, { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Version: \d/);
  });
});
