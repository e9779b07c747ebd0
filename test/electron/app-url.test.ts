import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron);

import { isAppPage, isLoadable, isOwnUrl, resolveOwnUrl } from '../../electron/app-url.ts';
import { createProtocolHandler } from '../../electron/protocol.ts';
import { contentSecurityPolicy, securityHeaders } from '../../src/host/security/content-security-policy.ts';
import { windowFiles } from '../../src/host/window-files.ts';
import { app } from './fake-electron.ts';
import { navigationTable } from './navigation-table.ts';

const outside = mkdtempSync(join(tmpdir(), 'twinpath-protocol-'));
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
writeFileSync(join(folder, 'assets', 'a b.css'), 'a{}');
writeFileSync(join(outside, 'secret.txt'), 'secret');
symlinkSync(join(outside, 'secret.txt'), join(folder, 'assets', 'link.txt'));
symlinkSync(outside, join(folder, 'up'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const files = windowFiles(folder);
const bytes = new TextEncoder().encode('bytes');
const asked: string[] = [];
const resources = {
  async get(path: string) {
    asked.push(`GET ${path}`);
    return { status: 200, mediaType: 'image/png', bytes, headers: { 'cache-control': 'private' } };
  },
  async post(path: string, mediaType: string, body: Uint8Array) {
    asked.push(`POST ${path} ${mediaType} ${body.byteLength}`);
    return { status: 200, mediaType: 'application/json', bytes: new TextEncoder().encode('{"hash":"ab"}') };
  },
};
const handle = createProtocolHandler({ rendererFolder: folder, resources });
const ask = (path: string, init: RequestInit = {}) => handle(new Request(`twinpath://app${path}`, init));

/** Ways to spell a way out of the folder, or into another place. */
const traversals = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/.%2e/secret.txt',
  '/%252e%252e/secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/%2e%2e%5csecret.txt',
  '/assets\\..\\..\\secret.txt',
  '//secret.txt',
  '///etc/passwd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/C%3A/Windows/win.ini',
  '/assets/main.js%00',
  '/assets/main.js%00.png',
  '/%00',
  '/assets/main.js/',
  '/assets/main.js::$DATA',
  '/assets/main.js.',
  '/assets/main.js%20',
  '/ASSETS/MAIN.JS',
  '/assets/',
  '/assets',
  '/up/secret.txt',
  '/assets/link.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%e0%80%ae/secret.txt',
  '/%uff0e%uff0e/secret.txt',
  '/%',
  '/%zz',
  '/\uff0e\uff0e/secret.txt',
  '/constructor',
  '/__proto__',
  '/toString',
  '/images/..%2f..%2fsecret.txt',
  '/images/%2e%2e/secret.txt%00',
  '/images/a\\b',
  '/exports/1/..%5csecret.txt',
  '/images/a%00b',
  '/thumbnails//x',
];

/** The same address on another host, or with something in front of it. */
const swappedHosts = [
  'twinpath://evil/index.html',
  'twinpath://app.evil/index.html',
  'twinpath://app:80/index.html',
  'twinpath://user@app/index.html',
  'twinpath://app@evil/index.html',
  'twinpath://user:word@app/index.html',
  'twinpath:///index.html',
  'twinpath:index.html',
  'twinpath:/index.html',
  'twinpaths://app/index.html',
  'http://app/index.html',
  'https://app/index.html',
  'file:///index.html',
  'index.html',
  '',
];

describe('the address of the program', () => {
  it('lists plain files and no links', () => {
    expect([...files.keys()].sort()).toEqual(['/assets/a%20b.css', '/assets/main.js', '/index.html']);
  });

  it('finds the page and its files', () => {
    expect(resolveOwnUrl('twinpath://app/', files)).toEqual({
      kind: 'file',
      file: join(folder, 'index.html'),
    });
    expect(resolveOwnUrl('twinpath://app/assets/main.js?v=1#x', files)).toEqual({
      kind: 'file',
      file: join(folder, 'assets', 'main.js'),
    });
  });

  it.each([
    ['/images/0a1b', '/images/0a1b'],
    ['/thumbnails/map-1?seq=4&lang=ru', '/thumbnails/map-1?seq=4&lang=ru'],
    ['/exports/j1/%D0%BF%D1%83%D1%82%D1%8C%2050%25.png', '/exports/j1/%D0%BF%D1%83%D1%82%D1%8C%2050%25.png'],
  ])('hands %s to the host', (path, expected) => {
    expect(resolveOwnUrl(`twinpath://app${path}`, files)).toEqual({ kind: 'resource', path: expected });
  });

  it.each(traversals)('finds nothing outside of the folder under %j', async (path) => {
    const found = resolveOwnUrl(`twinpath://app${path}`, files);
    if (found?.kind === 'file') expect([...files.values()]).toContain(found.file);
    else expect(found).toBeNull();
  });

  it.each(swappedHosts)('is not %j', (url) => {
    expect(isOwnUrl(url)).toBe(false);
    expect(isAppPage(url)).toBe(false);
    expect(resolveOwnUrl(url, files)).toBeNull();
  });

  it('stays in the folder for any text', () => {
    const known = new Set(files.values());
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '%2e', '%5c', '%00', '/', '\\', '%25'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const found = resolveOwnUrl(`twinpath://app/${parts.join('')}`, files);
        if (found?.kind === 'file') expect(known).toContain(found.file);
        if (found?.kind === 'resource') expect(found.path).not.toMatch(/%2e|%2f|%5c|%00|\\|\.\.\//i);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('where a window may go', () => {
  it('covers at least forty addresses', () => {
    expect(navigationTable.length).toBeGreaterThanOrEqual(40);
  });

  it.each(navigationTable)('%s: %s', (url, allowed) => {
    expect(isAppPage(url)).toBe(allowed);
  });

  it.each([
    ['twinpath://app/assets/main.js', true],
    ['blob:twinpath://app/0b1c', true],
    ['data:image/png;base64,AA==', true],
    ['devtools://devtools/bundled/x.js', false],
    ['blob:https://evil.example/0b1c', false],
    ['blob:twinpath://app.evil/0b1c', false],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['wss://example.com/', false],
    ['file:///etc/passwd', false],
    ['chrome-extension://abc/x', false],
    ['ftp://example.com/', false],
  ])('a page may load %s: %s', (url, allowed) => {
    expect(isLoadable(url, false)).toBe(allowed);
  });

  it('loads the developer tools only where there are any', () => {
    expect(isLoadable('devtools://devtools/bundled/x.js', true)).toBe(true);
  });
});

describe('the protocol', () => {
  it('puts the policy and its company on every answer', async () => {
    const answers = await Promise.all([
      ask('/'),
      ask('/assets/main.js'),
      ask('/nothing'),
      ask('/images/ab'),
      ask('/images', { method: 'POST', body: bytes }),
      ask('/index.html', { method: 'PUT', body: bytes }),
      ask('/thumbnails/a', { method: 'DELETE' }),
      ask('/', { method: 'HEAD' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 404, 200, 200, 405, 405, 200]);
    for (const answer of answers) {
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders);
    }
  });

  it('serves files with their media type', async () => {
    const answer = await ask('/assets/main.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('export {};');
    expect(await (await ask('/assets/a%20b.css')).text()).toBe('a{}');
    expect(await (await ask('/', { method: 'HEAD' })).text()).toBe('');
  });

  it('takes images from the window and gives them back', async () => {
    asked.length = 0;
    const posted = await ask('/images', {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'image/png' },
    });
    expect(await posted.json()).toEqual({ hash: 'ab' });
    const got = await ask('/images/ab');
    expect(got.headers.get('cache-control')).toBe('private');
    expect(await got.text()).toBe('bytes');
    expect(asked).toEqual(['POST /images image/png 5', 'GET /images/ab']);
  });

  it('says only 500 when the host throws', async () => {
    const broken = createProtocolHandler({
      rendererFolder: folder,
      resources: { ...resources, get: () => Promise.reject(new Error('secret words')) },
    });
    const answer = await broken(new Request('twinpath://app/images/ab'));
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.each(['https://evil.example', 'null', 'twinpath://app.evil'])(
    'answers nothing to %s',
    async (origin) => {
      const request = Object.assign(new Request('twinpath://app/images/ab'), { initiatorOrigin: origin });
      expect((await handle(request)).status).toBe(403);
    },
  );
});

describe('a program that is loaded too late for its scheme', () => {
  const late = async (isPackaged: boolean) => {
    vi.resetModules();
    app.ready = true;
    app.isPackaged = isPackaged;
    const origin = await import('../../electron/app-origin.ts');
    const urls = await import('../../electron/app-url.ts');
    app.ready = false;
    app.isPackaged = false;
    return { ...origin, ...urls };
  };

  it('is at an address that exists nowhere, and nowhere else', async () => {
    const { appPage, isAppPage, isLoadable } = await late(false);
    expect(appPage).toBe('https://twinpath.invalid/index.html');
    expect(isAppPage(appPage)).toBe(true);
    expect(isLoadable('https://twinpath.invalid/assets/main.js', false)).toBe(true);
    for (const url of ['https://example.com/', 'http://twinpath.invalid/', 'https://twinpath.invalid:1/']) {
      expect([isAppPage(url), isLoadable(url, true)]).toEqual([false, false]);
    }
    for (const path of traversals) {
      const found = (await late(false)).resolveOwnUrl(`https://twinpath.invalid${path}`, files);
      if (found?.kind === 'file') expect([...files.values()]).toContain(found.file);
    }
  });

  it('keeps its scheme when it is packaged', async () => {
    expect((await late(true)).appPage).toBe('twinpath://app/index.html');
  });
});
