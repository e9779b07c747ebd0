import { describe, expect, it } from 'vitest';
import type { StartHost } from './started-host.ts';
import { codeOf, eventually, listen, suiteHost } from './suite-host.ts';
import { TestWindowSession } from './test-window-session.ts';

export function describeMaps(start: StartHost): void {
  const startHost = suiteHost(start);

  describe('about maps', () => {
    it('opens the first start with the sample', async () => {
      const { client } = await (await startHost()).connect();
      const { maps } = await client.call('maps.list', {});
      expect(maps).toHaveLength(1);
      const [sample] = maps;
      expect(sample?.counts.touchpoints).toBeGreaterThanOrEqual(40);
      expect(sample?.hasEmployeeSide).toBe(true);
      const opened = await client.call('map.open', { mapId: sample?.id ?? '' });
      expect(opened.records.filter((record) => record.type === 'touchpoint')).toHaveLength(
        sample?.counts.touchpoints ?? -1,
      );
      // The sample is where work begins: nothing to undo.
      expect(opened).toMatchObject({ kind: 'map', seq: 1, history: [] });
    });

    it.each(['ru', 'en'] as const)('makes a map of every template in the language %s', async (language) => {
      const { client } = await (await startHost()).connect();
      const { templates } = await client.call('templates.list', { language });
      expect(templates.length).toBeGreaterThanOrEqual(9);
      for (const { id, title, counts, hasEmployeeSide } of templates) {
        const { mapId } = await client.call('maps.create', { templateId: id, language, title: null });
        const summary = (await client.call('maps.list', {})).maps.find((map) => map.id === mapId);
        expect(summary).toMatchObject({ hasEmployeeSide, counts: { touchpoints: counts.touchpoints } });
        if (id !== 'blank') expect(summary?.title).not.toBe('');
        expect(title).not.toBe('');
      }
      const { records } = await client.call('map.open', { mapId: 'library' });
      const channels = records.filter((record) => record.type === 'channel').map((record) => record.title);
      // Templates share channels: each is in the library once.
      const ofLanguage = channels.filter((title) => /[а-яё]/i.test(title) === (language === 'ru'));
      expect(new Set(ofLanguage).size).toBe(ofLanguage.length);
    });

    it('gives a new map its title and tells every window of it', async () => {
      const { connect } = await startHost();
      const [first, second] = [await connect(), await connect()];
      const heard = listen(second.client);
      const input = { templateId: 'blank', language: 'ru', title: 'Путь — «новый»' } as const;
      const { mapId } = await first.client.call('maps.create', input);
      await eventually(() => heard.ofType('maps.changed').length > 0);
      const summary = (await second.client.call('maps.list', {})).maps.find((map) => map.id === mapId);
      expect(summary).toMatchObject({ title: 'Путь — «новый»', seq: 1 });
      expect(await codeOf(first.client.call('maps.create', { ...input, templateId: 'none' }))).toBe(
        'notFound',
      );
    });

    it('duplicates a map under new ids, everything of it', async () => {
      const { client } = await (await startHost()).connect();
      const original = (await client.call('maps.list', {})).maps[0];
      if (original === undefined) throw new Error('no sample');
      const { mapId } = await client.call('maps.duplicate', { mapId: original.id, title: 'A copy' });
      const copy = (await client.call('maps.list', {})).maps.find((map) => map.id === mapId);
      expect(copy).toMatchObject({ title: 'A copy', counts: original.counts, tags: original.tags });
      const ids = async (id: string) =>
        (await client.call('map.open', { mapId: id })).records.map((record) => record.id);
      const originalIds = new Set(await ids(original.id));
      const copyIds = await ids(mapId);
      expect(copyIds).toHaveLength(originalIds.size);
      expect(copyIds.filter((id) => originalIds.has(id))).toEqual([]);
      expect(await codeOf(client.call('maps.duplicate', { mapId: 'none', title: '' }))).toBe('notFound');
      expect(await codeOf(client.call('maps.duplicate', { mapId: 'library', title: '' }))).toBe('notFound');
    });

    it('removes a map and brings it back as it was', async () => {
      const { connect } = await startHost();
      const [{ client }, other] = [await connect(), await connect()];
      const mapId = (await client.call('maps.list', {})).maps[0]?.id ?? '';
      const window = await TestWindowSession.open(client, mapId, 'anna');
      window.run('map.update', { id: mapId, patch: { title: 'Renamed' } });
      await window.sendAll();
      const before = await client.call('map.open', { mapId });
      const heard = listen(other.client);
      await client.call('maps.remove', { mapId });
      await eventually(() => heard.ofType('maps.changed').length === 1);
      expect((await client.call('maps.list', {})).maps).toEqual([]);
      expect(await codeOf(client.call('map.open', { mapId }))).toBe('notFound');
      window.run('map.update', { id: mapId, patch: { title: 'Too late' } });
      await expect(window.sendOne()).rejects.toMatchObject({ failure: { code: 'notFound' } });
      await client.call('maps.restore', { mapId });
      expect(await client.call('map.open', { mapId })).toEqual(before);
      expect((await client.call('maps.list', {})).maps[0]?.title).toBe('Renamed');
      for (const id of ['none', 'library']) {
        expect(await codeOf(client.call('maps.remove', { mapId: id }))).toBe('notFound');
        expect(await codeOf(client.call('maps.restore', { mapId: id }))).toBe('notFound');
      }
      window.close();
    });

    it('opens the library under its own id', async () => {
      const { client } = await (await startHost()).connect();
      const library = await TestWindowSession.open(client, 'library', 'anna');
      expect(library.session.kind).toBe('library');
      expect(
        library.run('library.add', { type: 'persona', id: 'persona-1', fields: { name: 'Ирина' } }),
      ).toBe(true);
      await library.sendAll();
      const { records } = await client.call('map.open', { mapId: 'library' });
      expect(records.find((record) => record.id === 'persona-1')).toMatchObject({ name: 'Ирина' });
      library.close();
    });
  });
}
