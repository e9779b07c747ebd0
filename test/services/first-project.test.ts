/** Which project a host opens, whatever it finds. */
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noCapabilities } from '../../src/contract/capabilities.ts';
import type { Language } from '../../src/contract/methods.ts';
import { composeHost, type Host } from '../../src/host/compose.ts';
import { inProcessClient } from '../../src/host/in-process-client.ts';
import { root } from '../contract/started-host.ts';

let dataFolder: string;
let log: string[];
const hosts: Host[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'twinpath-first-'));
  log = [];
});
afterEach(async () => {
  await closeAll();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function closeAll(): Promise<void> {
  for (const host of hosts.splice(0)) await host.close();
}

async function start(options: { projectPath?: string; systemLanguage?: Language } = {}) {
  const host = await composeHost({
    dataFolder,
    assetsFolder: join(root, 'assets'),
    capabilities: noCapabilities,
    systemLanguage: 'en',
    workerUrls: { export: new URL('file:///unused') },
    log: (line) => log.push(line),
    ...options,
  });
  hosts.push(host);
  return inProcessClient(host);
}

describe('the first project', () => {
  it('is made with the sample in the language of the system, once', async () => {
    const client = await start({ systemLanguage: 'ru' });
    const { project } = await client.call('app.info', {});
    expect(project.title).toBe('Мои карты');
    const [sample] = (await client.call('maps.list', {})).maps;
    expect(sample?.title).toMatch(/[а-яё]/i);
    await client.call('maps.remove', { mapId: sample?.id ?? '' });
    await closeAll();
    const again = await start({ systemLanguage: 'ru' });
    expect((await again.call('app.info', {})).project).toEqual(project);
    expect((await again.call('maps.list', {})).maps).toEqual([]);
  });

  it('is the default one when the last one is gone, which stays among the recent ones', async () => {
    const client = await start();
    const path = join(dataFolder, 'other.twinpath');
    await client.call('project.create', { title: 'Other', path });
    await closeAll();
    renameSync(path, `${path}.away`);
    const again = await start();
    expect((await again.call('app.info', {})).project.title).toBe('My maps');
    const { projects } = await again.call('project.recent', {});
    expect(projects.find((project) => project.path === path)).toMatchObject({
      title: 'Other',
      present: false,
    });
    expect(log.join('\n')).toContain('the last project did not open');
  });

  it('is the one that was asked for, or a refusal in words', async () => {
    const path = join(dataFolder, 'asked.twinpath');
    await (await start()).call('project.create', { title: 'Asked', path });
    await closeAll();
    expect((await (await start({ projectPath: path })).call('app.info', {})).project.title).toBe('Asked');
    await closeAll();
    const missing = start({ projectPath: join(dataFolder, 'none.twinpath') });
    await expect(missing).rejects.toMatchObject({ failure: { code: 'notFound' } });
  });

  it('opens although the settings are broken, and writes them whole again', async () => {
    for (const text of ['', '{', '[]', '{"settings": {"theme": "pink"}, "recent": 5, "lastProject": []}']) {
      writeFileSync(join(dataFolder, 'settings.json'), text);
      const client = await start();
      expect((await client.call('app.info', {})).settings).toEqual({
        language: null,
        authorName: '',
        theme: 'system',
      });
      expect((await client.call('project.recent', {})).projects).toHaveLength(1);
      await closeAll();
    }
    expect(readdirSync(dataFolder).filter((name) => name.includes('tmp'))).toEqual([]);
  });
});
