import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HostEvent, HostEventOf } from '../../src/contract/events.ts';
import type { ExportOptions } from '../../src/contract/methods.ts';
import { imagePath, templateThumbnailPath, thumbnailPath } from '../../src/contract/resource-paths.ts';
import type { StartHost } from './started-host.ts';
import { codeOf, failureOf, listen, suiteHost } from './suite-host.ts';

/** The smallest PNG there is: one grey pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const journeyText = [
  'journey',
  '  title My working day',
  '  section Go to work',
  '    Make tea: 5: Me',
  '    Go upstairs: 3: Me, Cat',
  '  section Go home',
  '    Sit down: 5: Me',
].join('\n');
const svgOptions: ExportOptions = {
  format: 'svg',
  scale: 1,
  background: 'light',
  stageIds: null,
  language: 'en',
};

function isEnd(event: HostEvent): event is HostEventOf<'export.progress'> {
  return event.type === 'export.progress' && event.state !== 'running';
}

export function describeFiles(start: StartHost): void {
  const startHost = suiteHost(start);

  describe('about images', () => {
    it('takes a picture in, names it by its content, and gives it back', async () => {
      const { resources } = await (await startHost()).connect();
      const hash = await resources.putImage(new Blob([onePixel], { type: 'image/png' }));
      expect(hash).toBe(createHash('sha256').update(onePixel).digest('hex'));
      expect(await resources.putImage(new Blob([onePixel], { type: 'text/plain' }))).toBe(hash);
      const back = await resources.get(imagePath(hash));
      expect(back.type).toBe('image/png');
      expect(Buffer.from(await back.arrayBuffer()).equals(onePixel)).toBe(true);
    });

    it('refuses what is no picture by its bytes, what is too large, and what would unfold too far', async () => {
      const { resources } = await (await startHost()).connect();
      const put = (bytes: Uint8Array<ArrayBuffer> | string) =>
        failureOf(resources.putImage(new Blob([bytes], { type: 'image/png' })));
      expect(await put('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')).toMatchObject({
        code: 'refused',
        reason: { key: 'host.imageKind' },
      });
      expect(await put('')).toMatchObject({ code: 'refused' });
      expect(await put(new Uint8Array(onePixel.subarray(0, 20)))).toMatchObject({ code: 'refused' });
      const wide = new Uint8Array(onePixel);
      new DataView(wide.buffer).setUint32(16, 60_000);
      new DataView(wide.buffer).setUint32(20, 60_000);
      expect(await put(wide)).toMatchObject({ code: 'tooLarge', reason: { key: 'host.imageTooManyPixels' } });
      const heavy = new Uint8Array(20 * 1024 * 1024 + 1);
      heavy.set(onePixel);
      expect(await put(heavy)).toMatchObject({ code: 'tooLarge' });
    });

    it('says that a path leads nowhere', async () => {
      const { resources } = await (await startHost()).connect();
      const paths = [
        imagePath('0'.repeat(64)),
        imagePath('../settings.json'),
        '/images',
        '/images/',
        '/nothing/x',
        '/exports/none/a.png',
        thumbnailPath('none', 1, 'en'),
        templateThumbnailPath('none', 'en'),
      ];
      for (const path of paths) expect([path, await codeOf(resources.get(path))]).toEqual([path, 'notFound']);
      expect(await codeOf(resources.get(thumbnailPath('none', 1, 'xx')))).toBe('badInput');
    });
  });

  describe('about thumbnails', () => {
    it('draws maps and templates as small SVG', async () => {
      const { client, resources } = await (await startHost()).connect();
      const [map] = (await client.call('maps.list', {})).maps;
      const drawn = await resources.get(thumbnailPath(map?.id ?? '', map?.seq ?? 0, 'ru'));
      expect(drawn.type).toBe('image/svg+xml');
      expect(await drawn.text()).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
      expect(await (await resources.get(templateThumbnailPath('onlineShop', 'en'))).text()).toContain(
        '<svg ',
      );
    });
  });

  describe('about exports', () => {
    it('tells how far it is, then where the file is, and gives the file', async () => {
      const { client, resources } = await (await startHost()).connect();
      const [map] = (await client.call('maps.list', {})).maps;
      const heard = listen(client);
      const { jobId } = await client.call('export.start', { mapId: map?.id ?? '', options: svgOptions });
      const end = await heard.until(isEnd);
      expect(end).toMatchObject({ jobId, state: 'done', fraction: 1, failure: null });
      expect(end.fileName).toMatch(/\.svg$/);
      expect(end.counts).toMatchObject({
        touchpoints: map?.counts.touchpoints,
        pains: map?.counts.pains,
        connections: map?.counts.connections,
      });
      const told = heard.ofType('export.progress').map(({ fraction }) => fraction);
      expect(told).toEqual([...told].sort((one, other) => one - other));
      const file = await resources.get(end.path ?? '');
      expect(file.type).toBe('image/svg+xml');
      expect(await file.text()).toContain('<svg');
      expect(await codeOf(client.call('export.save', { jobId }))).toBe('unsupportedHere');
      expect(await client.call('export.cancel', { jobId })).toEqual({});
      const other = (end.path ?? '').replace(/[^/]+$/, 'other.svg');
      expect(await codeOf(resources.get(other))).toBe('notFound');
    });

    it('stops when it is cancelled, and keeps no file', async () => {
      const { client } = await (await startHost()).connect();
      const [map] = (await client.call('maps.list', {})).maps;
      const heard = listen(client);
      const options: ExportOptions = { ...svgOptions, format: 'png', scale: 4 };
      const { jobId } = await client.call('export.start', { mapId: map?.id ?? '', options });
      await client.call('export.cancel', { jobId });
      expect(await heard.until(isEnd)).toMatchObject({
        jobId,
        state: 'cancelled',
        path: null,
        failure: { code: 'cancelled' },
      });
      expect(await codeOf(client.call('export.cancel', { jobId }))).toBe('notFound');
    });

    it('refuses a map or a job that is not there', async () => {
      const { client } = await (await startHost()).connect();
      expect(await codeOf(client.call('export.start', { mapId: 'none', options: svgOptions }))).toBe(
        'notFound',
      );
      expect(await codeOf(client.call('export.start', { mapId: 'library', options: svgOptions }))).toBe(
        'notFound',
      );
      expect(await codeOf(client.call('export.cancel', { jobId: 'none' }))).toBe('notFound');
      const bad = { ...svgOptions, scale: 9 } as unknown as ExportOptions;
      expect(await codeOf(client.call('export.start', { mapId: 'none', options: bad }))).toBe('badInput');
    });

    it('hands the finished file to the save dialog of a host that has one', async () => {
      const saved: { name: string; size: number }[] = [];
      const dialogs = {
        chooseProject: () => Promise.resolve(null),
        saveFile: (name: string, bytes: Uint8Array) => {
          saved.push({ name, size: bytes.byteLength });
          return Promise.resolve(`/chosen/${name}`);
        },
      };
      const { client } = await (await startHost({ dialogs })).connect();
      const [map] = (await client.call('maps.list', {})).maps;
      const heard = listen(client);
      const options: ExportOptions = { ...svgOptions, format: 'json' };
      const { jobId } = await client.call('export.start', { mapId: map?.id ?? '', options });
      const { fileName } = await heard.until(isEnd);
      expect(await client.call('export.save', { jobId })).toEqual({ path: `/chosen/${fileName}` });
      expect(saved).toEqual([{ name: fileName, size: expect.any(Number) }]);
      expect(await codeOf(client.call('export.save', { jobId: 'none' }))).toBe('notFound');
    });
  });

  describe('about imports', () => {
    it('shows what a file holds without changing anything, then takes it in as one step', async () => {
      const { client } = await (await startHost()).connect();
      const file = { fileName: 'day.mmd', text: journeyText, language: 'en' } as const;
      const before = await client.call('maps.list', {});
      const preview = await client.call('import.preview', file);
      expect(preview.format).toBe('mermaid');
      expect(preview.maps).toMatchObject([
        { title: 'My working day', counts: { stages: 2, touchpoints: 3 } },
      ]);
      expect(await client.call('maps.list', {})).toEqual(before);
      const heard = listen(client);
      const { mapIds, maps } = await client.call('import.run', file);
      expect(maps).toEqual(preview.maps);
      expect(mapIds).toHaveLength(1);
      const opened = await client.call('map.open', { mapId: mapIds[0] ?? '' });
      expect(opened).toMatchObject({ seq: 1, kind: 'map' });
      await heard.until((event): event is HostEventOf<'maps.changed'> => event.type === 'maps.changed');
    });

    it('takes its own JSON back as it went, and a second time as another map', async () => {
      const { client, resources } = await (await startHost()).connect();
      const [map] = (await client.call('maps.list', {})).maps;
      const heard = listen(client);
      const options: ExportOptions = { ...svgOptions, format: 'json' };
      await client.call('export.start', { mapId: map?.id ?? '', options });
      const { path, fileName } = await heard.until(isEnd);
      const text = await (await resources.get(path ?? '')).text();
      const { mapIds } = await client.call('import.run', { fileName: fileName ?? '', text, language: 'en' });
      const summaries = (await client.call('maps.list', {})).maps;
      const copy = summaries.find(({ id }) => id === mapIds[0]);
      expect(summaries).toHaveLength(2);
      expect(copy).toMatchObject({ title: map?.title, counts: map?.counts, tags: map?.tags });
      // Its personas and channels are in the library already.
      const library = await client.call('map.open', { mapId: 'library' });
      const names = library.records.map((record) => JSON.stringify({ ...record, id: '' }));
      expect(new Set(names).size).toBe(names.length);
    });

    it('refuses what it can not read whole, in words, and takes nothing of it in', async () => {
      const { client } = await (await startHost()).connect();
      const before = await client.call('maps.list', {});
      const texts = [
        '',
        'graph TD\n A --> B',
        '{"format": "something"}',
        '{',
        'journey\n section A\n  no score',
      ];
      for (const text of texts) {
        for (const method of ['import.preview', 'import.run'] as const) {
          const failure = await failureOf(client.call(method, { fileName: 'a.txt', text, language: 'ru' }));
          expect(failure.code).toBe('importRefused');
          expect(failure.reason?.key).toMatch(/\w\.\w/);
        }
      }
      expect(await client.call('maps.list', {})).toEqual(before);
    });
  });
}
