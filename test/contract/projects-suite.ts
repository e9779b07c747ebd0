import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MethodName } from '../../src/contract/methods.ts';
import type { StartHost } from './started-host.ts';
import { codeOf, eventually, failureOf, listen, suiteHost } from './suite-host.ts';
import { TestWindowSession } from './test-window-session.ts';

export function describeProjects(start: StartHost): void {
  const startHost = suiteHost(start);

  describe('about the program and its projects', () => {
    it('tells what the window needs to know at the start', async () => {
      const { connect, dataFolder } = await startHost();
      const { client } = await connect();
      const info = await client.call('app.info', {});
      expect(info).toMatchObject({
        project: { title: 'My maps' },
        settings: { language: null, authorName: '', theme: 'system' },
        systemLanguage: 'en',
      });
      expect(info.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(info.project.path.startsWith(dataFolder)).toBe(true);
      expect(existsSync(info.project.path)).toBe(true);
    });

    it('refuses a method that is not in the contract, and input that does not fit', async () => {
      const { client } = await (await startHost()).connect();
      for (const name of ['nothing.known', 'constructor', '__proto__', 'map.commit.more']) {
        expect(await codeOf(client.call(name as MethodName, {} as never))).toBe('unknownMethod');
      }
      const failure = await failureOf(client.call('project.open', { path: 5 } as never));
      expect(failure).toMatchObject({ code: 'badInput', reason: { key: 'refusal.badArguments' } });
      expect(await codeOf(client.call('app.info', { extra: 1 } as never))).toBe('badInput');
      expect(await codeOf(client.call('app.info', null as never))).toBe('badInput');
    });

    it('keeps settings, and changes only those that are given', async () => {
      const { client } = await (await startHost()).connect();
      await client.call('settings.set', { authorName: 'Вера' });
      const settings = await client.call('settings.set', { theme: 'dark' });
      expect(settings).toEqual({ language: null, authorName: 'Вера', theme: 'dark' });
      expect((await client.call('app.info', {})).settings).toEqual(settings);
      expect(await codeOf(client.call('settings.set', { theme: 'pink' as never }))).toBe('badInput');
    });

    it('makes a project under its title in the data folder, opens it and tells every window', async () => {
      const { connect, dataFolder } = await startHost();
      const [first, second] = [await connect(), await connect()];
      const heard = listen(second.client);
      const made = await first.client.call('project.create', { title: 'Банк: 1/2', path: null });
      expect(made.title).toBe('Банк: 1/2');
      expect(made.path.startsWith(dataFolder)).toBe(true);
      expect((await second.client.call('app.info', {})).project).toEqual(made);
      await eventually(() => heard.ofType('project.changed').length === 1);
      expect(heard.ofType('project.changed')[0]?.project).toEqual(made);
      expect((await first.client.call('maps.list', {})).maps).toEqual([]);
      const again = await first.client.call('project.create', { title: 'Банк: 1/2', path: null });
      expect(again.path).not.toBe(made.path);
    });

    it('moves between projects and lists the recent ones, newest first', async () => {
      const { connect, dataFolder } = await startHost();
      const { client } = await connect();
      const { project } = await client.call('app.info', {});
      const elsewhere = join(dataFolder, 'elsewhere');
      mkdirSync(elsewhere);
      const made = await client.call('project.create', {
        title: 'Two',
        path: join(elsewhere, 'two.twinpath'),
      });
      expect((await client.call('project.open', { path: project.path })).title).toBe('My maps');
      expect((await client.call('maps.list', {})).maps).toHaveLength(1);
      rmSync(elsewhere, { recursive: true });
      const { projects } = await client.call('project.recent', {});
      expect(projects.map(({ path, present }) => [path, present])).toEqual([
        [project.path, true],
        [made.path, false],
      ]);
    });

    it('never stores in one project what was done in another, though both have a library', async () => {
      const { client } = await (await startHost()).connect();
      await client.call('project.create', { title: 'Two', path: null });
      const persona = (name: string) => ({ type: 'persona' as const, fields: { name } });
      const window = await TestWindowSession.open(client, 'library', 'anna');
      window.run('library.add', persona('Of the second project'));
      const three = await client.call('project.create', { title: 'Three', path: null });
      await expect(window.sendOne()).rejects.toMatchObject({ failure: { code: 'notFound' } });
      expect(await client.call('map.open', { mapId: 'library' })).toMatchObject({
        projectPath: three.path,
        seq: 0,
        records: [],
      });
      window.close();
    });

    it('says why a project does not open, and leaves the present one open', async () => {
      const { connect, dataFolder } = await startHost();
      const { client } = await connect();
      const { project } = await client.call('app.info', {});
      const foreign = join(dataFolder, 'foreign.twinpath');
      writeFileSync(foreign, 'no database at all, but long enough to be looked at as one'.repeat(100));
      expect(await codeOf(client.call('project.open', { path: foreign }))).toBe('projectNotOurs');
      const missing = await failureOf(
        client.call('project.open', { path: join(dataFolder, 'none.twinpath') }),
      );
      expect(missing).toMatchObject({ code: 'notFound', reason: { key: 'host.projectNotFound' } });
      const there = client.call('project.create', { title: 'x', path: project.path });
      expect(await codeOf(there)).toBe('projectThere');
      expect((await client.call('app.info', {})).project).toEqual(project);
      expect((await client.call('maps.list', {})).maps).toHaveLength(1);
    });

    it('refuses a project that another program has open', async () => {
      const [one, other] = [await startHost(), await startHost()];
      const { client } = await one.connect();
      const { project } = await (await other.connect()).client.call('app.info', {});
      expect(await codeOf(client.call('project.open', { path: project.path }))).toBe('projectBusy');
    });

    it('has no dialogs unless its host brings them', async () => {
      const plain = await (await startHost()).connect();
      expect(await codeOf(plain.client.call('project.choose', { purpose: 'open' }))).toBe('unsupportedHere');
      const answers = [null, '/somewhere/a.twinpath'];
      const dialogs = {
        chooseProject: () => Promise.resolve(answers.shift() ?? null),
        saveFile: () => Promise.resolve(null),
      };
      const { client } = await (await startHost({ dialogs })).connect();
      expect(await client.call('project.choose', { purpose: 'open' })).toEqual({ path: null });
      expect(await client.call('project.choose', { purpose: 'create' })).toEqual({
        path: '/somewhere/a.twinpath',
      });
    });
  });
}
