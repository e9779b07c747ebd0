import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opener } from '../../../src/host/http/open-browser.ts';
import { type StaticFiles, staticFiles } from '../../../src/host/http/static-files.ts';

let folder: string;
let files: StaticFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinpath-static-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  writeFileSync(join(renderer, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(renderer, 'assets/шрифт один.woff2'), '');
  symlinkSync(join(folder, 'secret.txt'), join(renderer, 'link.txt'));
  files = staticFiles(renderer);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of the window', () => {
  it('are found under their own paths, with their media types', async () => {
    for (const path of ['/', '/index.html']) {
      expect(await files.find(path)).toMatchObject({
        mediaType: 'text/html; charset=utf-8',
        cacheControl: 'no-cache',
      });
    }
    const script = await files.find('/assets/app-1a2b.js');
    expect(script).toMatchObject({ mediaType: 'text/javascript; charset=utf-8' });
    expect(script?.cacheControl).toContain('immutable');
    expect(await files.find(`/assets/${encodeURI('шрифт один.woff2')}`)).toMatchObject({
      mediaType: 'font/woff2',
    });
  });

  it('do not lead out of their folder, by no spelling and by no link', async () => {
    const paths = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/link.txt',
      '/assets',
      '/assets/',
    ];
    for (const path of [...paths, '', 'index.html', '//index.html', '/index.html/', '/__proto__']) {
      expect([path, await files.find(path)]).toEqual([path, null]);
    }
  });

  it('are none when nothing was built', async () => {
    expect(await staticFiles(join(folder, 'none')).find('/')).toBeNull();
  });
});

describe('opening a browser', () => {
  it('uses what each system has for it', () => {
    const address = 'http://127.0.0.1:1/#token=a';
    expect(opener('linux', address)).toEqual(['xdg-open', address]);
    expect(opener('darwin', address)).toEqual(['open', address]);
    expect(opener('win32', address)).toEqual(['cmd', '/c', 'start', '""', address]);
  });
});
