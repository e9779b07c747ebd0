/** Requests that no window of ours sends, by raw sockets: every one refused with a 4xx, and nothing changed by any. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../../src/contract/client.ts';
import { type StartedHttpHost, startHttp } from '../../contract/start-http.ts';
import { rawRequest } from './raw-request.ts';

let started: StartedHttpHost;
let client: Client;
let own: string;
let bearer: string;

const create = JSON.stringify({ templateId: 'blank', language: 'en', title: 'Must not be made' });

beforeAll(async () => {
  started = await startHttp();
  client = createClient({
    call: (method, input) => started.host.dispatch(method, input),
    subscribe: started.host.subscribe,
  });
  own = `127.0.0.1:${started.http.port}`;
  writeFileSync(join(started.dataFolder, 'secret.txt'), 'the secret');
  bearer = await exchange(launchToken());
});

afterAll(() => started.close());

function launchToken(): string {
  return started.http.makeLaunchAddress().split('#token=')[1] ?? '';
}

async function exchange(token: string): Promise<string> {
  const answer = await send({ path: '/api/session', body: JSON.stringify({ token }), bearer: null });
  return (JSON.parse(answer.text) as { bearer: string }).bearer;
}

async function ticket(): Promise<string> {
  const answer = await send({ path: '/api/ticket', body: '{}' });
  return (JSON.parse(answer.text) as { ticket: string }).ticket;
}

interface Parts {
  method?: string;
  path?: string;
  version?: string;
  host?: string | null;
  origin?: string | null;
  bearer?: string | null;
  type?: string | null;
  marker?: string | null;
  more?: string[];
  body?: string;
  length?: number;
}

/** A good call, but for what is said. Null leaves a header out. */
function requestText(parts: Parts): string {
  const { method = 'POST', path = '/api/call/maps.create', version = 'HTTP/1.1', body = create } = parts;
  const header = (name: string, value: string | null): string[] =>
    value === null ? [] : [`${name}: ${value}`];
  const lines = [
    `${method} ${path} ${version}`,
    ...header('Host', parts.host === undefined ? own : parts.host),
    ...header('Origin', parts.origin === undefined ? `http://${own}` : parts.origin),
    ...header('Authorization', parts.bearer === undefined ? `Bearer ${bearer}` : parts.bearer),
    ...header('Content-Type', parts.type === undefined ? 'application/json' : parts.type),
    ...header('X-Twinpath', parts.marker === undefined ? '1' : parts.marker),
    ...(parts.more ?? []),
    `Content-Length: ${parts.length ?? Buffer.byteLength(body)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function send(parts: Parts) {
  return rawRequest(started.http.port, requestText(parts));
}

/** A good opening of the events, but for what is said. */
function upgradeText(parts: Parts & { more?: string[] }): string {
  const { method = 'GET', path = '/api/events', host = own, origin = `http://${own}` } = parts;
  const header = (name: string, value: string | null): string[] =>
    value === null ? [] : [`${name}: ${value}`];
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...header('Host', host),
    ...header('Origin', origin),
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(parts.more ?? []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

async function state(): Promise<unknown> {
  const [info, maps, projects] = await Promise.all([
    client.call('app.info', {}),
    client.call('maps.list', {}),
    client.call('project.recent', {}),
  ]);
  return { info, maps, projects, file: readFileSync(join(started.dataFolder, 'settings.json'), 'utf8') };
}

const get = (path: string, more: Parts = {}): Parts => ({
  method: 'GET',
  path,
  origin: null,
  body: '',
  ...more,
});
const deep = `${'['.repeat(70)}${']'.repeat(70)}`;

/** What is wrong with each, and the status that says so. */
const refused: Record<string, [status: number, parts: () => Parts]> = {
  'another host name': [421, () => ({ host: 'evil.test' })],
  'another host name with our port': [421, () => ({ host: `evil.test:${started.http.port}` })],
  'localhost, which is not the name we printed': [421, () => ({ host: `localhost:${started.http.port}` })],
  'no port in the host': [421, () => ({ host: '127.0.0.1' })],
  'another port in the host': [421, () => ({ host: '127.0.0.1:1' })],
  'a dot after the host': [421, () => ({ host: `127.0.0.1.:${started.http.port}` })],
  'the host in another spelling': [421, () => ({ host: `0x7f.1:${started.http.port}` })],
  'the host as one number': [421, () => ({ host: `2130706433:${started.http.port}` })],
  'a user before the host': [421, () => ({ host: `user@${own}` })],
  'our host and more after it': [421, () => ({ host: `${own}.evil.test` })],
  'an empty host': [421, () => ({ host: '' })],
  'two hosts, ours first': [421, () => ({ more: ['Host: evil.test'] })],
  'two hosts, ours second': [421, () => ({ host: 'evil.test', more: [`Host: ${own}`] })],
  'our host twice': [421, () => ({ more: [`Host: ${own}`] })],
  'a forwarded host': [421, () => ({ host: 'evil.test', more: [`X-Forwarded-Host: ${own}`] })],
  'no host': [400, () => ({ host: null })],
  'no host, in the old protocol': [421, () => ({ host: null, version: 'HTTP/1.0' })],
  'another host for a page': [421, () => get('/', { host: 'evil.test' })],

  'another origin': [403, () => ({ origin: 'http://evil.test' })],
  'no origin': [403, () => ({ origin: null })],
  'an origin of null': [403, () => ({ origin: 'null' })],
  'an empty origin': [403, () => ({ origin: '' })],
  'our origin with https': [403, () => ({ origin: `https://${own}` })],
  'another port of this machine': [403, () => ({ origin: 'http://127.0.0.1:3000' })],
  'our origin without the port': [403, () => ({ origin: 'http://127.0.0.1' })],
  'our origin under another name': [403, () => ({ origin: `http://localhost:${started.http.port}` })],
  'our origin and more after it': [403, () => ({ origin: `http://${own}.evil.test` })],
  'our origin with a path': [403, () => ({ origin: `http://${own}/` })],
  'our origin in upper case': [403, () => ({ origin: `HTTP://${own}` })],
  'two origins': [403, () => ({ more: ['Origin: http://evil.test'] })],
  'a foreign script that reads': [403, () => get('/api/resources/images/x', { origin: 'http://evil.test' })],
  'a request that the browser calls cross-site': [403, () => ({ more: ['Sec-Fetch-Site: cross-site'] })],
  'a request from another port of this machine': [403, () => ({ more: ['Sec-Fetch-Site: same-site'] })],
  'a foreign page that shows ours': [403, () => get('/', { more: ['Sec-Fetch-Site: cross-site'] })],

  'no bearer': [401, () => ({ bearer: null })],
  'an empty bearer': [401, () => ({ bearer: 'Bearer ' })],
  'another bearer': [401, () => ({ bearer: `Bearer ${'a'.repeat(43)}` })],
  'the bearer with one letter more': [401, () => ({ bearer: `Bearer ${bearer}a` })],
  'the bearer with one letter less': [401, () => ({ bearer: `Bearer ${bearer.slice(1)}` })],
  'the bearer under another scheme': [401, () => ({ bearer: `Basic ${bearer}` })],
  'the bearer in the address': [
    401,
    () => ({ bearer: null, path: `/api/call/maps.create?bearer=${bearer}` }),
  ],
  'the bearer as a cookie': [401, () => ({ bearer: null, more: [`Cookie: bearer=${bearer}`] })],
  'a launch token as a bearer': [401, () => ({ bearer: `Bearer ${launchToken()}` })],
  'an image without a bearer': [401, () => get(`/api/resources/images/${'0'.repeat(64)}`, { bearer: null })],
  'an export without a bearer': [401, () => get('/api/resources/exports/a/b', { bearer: null })],
  'a ticket without a bearer': [401, () => ({ path: '/api/ticket', body: '{}', bearer: null })],
  'a made-up launch token': [401, () => ({ path: '/api/session', body: `{"token":"${'a'.repeat(43)}"}` })],
  'an empty launch token': [401, () => ({ path: '/api/session', body: '{"token":""}' })],
  'a launch token that is no text': [401, () => ({ path: '/api/session', body: '{"token":{"length":1}}' })],
  'no launch token': [401, () => ({ path: '/api/session', body: 'null' })],

  'no header of ours': [403, () => ({ marker: null })],
  'a launch token from a form': [
    403,
    () => ({ path: '/api/session', body: `{"token":"${launchToken()}"}`, marker: null }),
  ],
  'what a form can send': [415, () => ({ type: 'text/plain' })],
  'what a form sends': [415, () => ({ type: 'application/x-www-form-urlencoded' })],
  'no content type': [415, () => ({ type: null })],
  'a content type that begins like ours': [415, () => ({ type: 'application/json-seq' })],
  'another charset': [415, () => ({ type: 'application/json; charset=utf-16' })],
  'a compressed body': [415, () => ({ more: ['Content-Encoding: gzip'] })],
  'no JSON': [400, () => ({ body: '{"templateId": ' })],
  'an empty body': [400, () => ({ body: '' })],
  'bytes that are no UTF-8': [
    400,
    () => ({ body: '{"title":"\uD800"}'.replace('\uD800', '\xff'), length: 13 }),
  ],
  'a body too deep': [400, () => ({ body: deep })],
  'a body that says it is too large': [413, () => ({ length: 1024 * 1024 + 1 })],
  'a body of a gigabyte': [413, () => ({ path: '/api/call/import.run', length: 1024 * 1024 * 1024 })],
  'an image of a gigabyte': [
    413,
    () => ({ path: '/api/resources/images', type: 'image/png', length: 2 ** 30 }),
  ],
  'a length below zero': [400, () => ({ length: -1 })],
  'two lengths': [400, () => ({ more: ['Content-Length: 3'] })],
  'a length and chunks at once': [400, () => ({ more: ['Transfer-Encoding: chunked'] })],
  'an unknown transfer': [400, () => ({ more: ['Transfer-Encoding: evil'], length: 0, body: '' })],
  'headers without end': [431, () => ({ more: [`X-Long: ${'a'.repeat(20_000)}`] })],
  'a header over two lines': [400, () => ({ more: ['X-Folded: a', ' b'] })],
  'a zero in a header': [400, () => ({ more: ['X-Zero: a\0b'] })],

  'a call by GET': [405, () => get('/api/call/maps.create')],
  'a session by GET': [405, () => get('/api/session')],
  'a question whether others may call': [
    405,
    () => ({ method: 'OPTIONS', more: ['Access-Control-Request-Method: POST'] }),
  ],
  PUT: [405, () => ({ method: 'PUT' })],
  DELETE: [405, () => ({ method: 'DELETE' })],
  PATCH: [405, () => ({ method: 'PATCH' })],
  TRACE: [405, () => ({ method: 'TRACE', body: '' })],
  'a method that is none': [400, () => ({ method: 'EVIL' })],
  'a POST to a page': [405, () => ({ path: '/index.html' })],

  'an absolute address': [400, () => ({ path: `http://${started.http.port}/api/call/maps.create` })],
  'an absolute address of ours': [400, () => ({ path: `http://${own}/api/call/maps.create` })],
  'an address of two slashes': [400, () => ({ path: '//evil.test/api/call/maps.create' })],
  'no address': [400, () => ({ path: '*', method: 'GET', origin: null, body: '' })],
  'a path out of the folder': [404, () => get('/../secret.txt')],
  'a path out of the folder, escaped': [404, () => get('/%2e%2e/secret.txt')],
  'a path out of the folder, escaped twice': [404, () => get('/%252e%252e/secret.txt')],
  'a path out of the folder, by backslashes': [404, () => get('/..\\secret.txt')],
  'a path out of the folder, by escaped slashes': [404, () => get('/..%2f..%2fetc%2fpasswd')],
  'a path out of the folder, long': [404, () => get(`/${'../'.repeat(20)}etc/passwd`)],
  'a path from the root': [404, () => get('//etc/passwd'.slice(1))],
  'a path with a zero': [404, () => get('/index.html%00.png')],
  'a folder': [404, () => get('/projects/')],
  'a resource out of its folder': [404, () => get('/api/resources/../../secret.txt')],
  'a resource that is an address': [404, () => get('/api/resources//evil.test/x')],
  'an image by a path': [404, () => get('/api/resources/images/..%2f..%2fsettings.json')],
  'an escape that stands for nothing': [400, () => get('/api/resources/images/%ff')],
  'something unknown under the API': [404, () => ({ path: '/api/evil' })],
  'a call without a name': [404, () => ({ path: '/api/call/' })],
  'a call with a path for a name': [404, () => ({ path: '/api/call/../call/maps.create' })],
  'an image where none are put': [404, () => ({ path: '/api/resources/thumbnails', type: 'image/png' })],
  'the events without an upgrade': [404, () => get('/api/events')],
};

const refusedUpgrades: Record<string, [status: number, text: (ticket: string) => string]> = {
  'another origin': [
    403,
    (good) => upgradeText({ path: `/api/events?ticket=${good}`, origin: 'http://evil.test' }),
  ],
  'no origin': [403, (good) => upgradeText({ path: `/api/events?ticket=${good}`, origin: null })],
  'an origin of null': [403, (good) => upgradeText({ path: `/api/events?ticket=${good}`, origin: 'null' })],
  'another host': [421, (good) => upgradeText({ path: `/api/events?ticket=${good}`, host: 'evil.test' })],
  'a request that the browser calls cross-site': [
    403,
    (good) => upgradeText({ path: `/api/events?ticket=${good}`, more: ['Sec-Fetch-Site: cross-site'] }),
  ],
  'no ticket': [401, () => upgradeText({})],
  'a made-up ticket': [401, () => upgradeText({ path: '/api/events?ticket=evil' })],
  'a bearer instead of a ticket': [401, () => upgradeText({ path: `/api/events?ticket=${bearer}` })],
  'another path': [404, (good) => upgradeText({ path: `/api/call/maps.create?ticket=${good}` })],
  'a POST': [405, (good) => upgradeText({ path: `/api/events?ticket=${good}`, method: 'POST' })],
  'an absolute address': [400, (good) => upgradeText({ path: `http://${own}/api/events?ticket=${good}` })],
  'another protocol': [
    400,
    (good) =>
      upgradeText({ path: `/api/events?ticket=${good}` }).replace('Upgrade: websocket', 'Upgrade: h2c'),
  ],
  'another version of the protocol': [
    400,
    (good) => upgradeText({ path: `/api/events?ticket=${good}` }).replace('Version: 13', 'Version: 1'),
  ],
};

describe('the Node host on this machine', () => {
  it('answers a good request, so that the refusals below are for what is wrong with them', async () => {
    const answer = await send({ path: '/api/call/app.info', body: '{}' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true });
    const opened = await rawRequest(
      started.http.port,
      upgradeText({ path: `/api/events?ticket=${await ticket()}` }),
    );
    expect(opened.status).toBe(101);
  });

  it.each(Object.entries(refused))('refuses %s', async (_what, [status, parts]) => {
    const before = await state();
    const answer = await send(parts());
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('secret');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await state()).toEqual(before);
  });

  it.each(Object.entries(refusedUpgrades))(
    'refuses to open the events for %s',
    async (_what, [status, text]) => {
      const answer = await rawRequest(started.http.port, text(await ticket()));
      expect(answer.status).toBe(status);
    },
  );

  it('takes a launch token once', async () => {
    const token = launchToken();
    expect(await exchange(token)).toMatch(/^[\w-]{43}$/);
    const again = await send({ path: '/api/session', body: JSON.stringify({ token }), bearer: null });
    expect(again.status).toBe(401);
  });

  it('takes a ticket once', async () => {
    const text = upgradeText({ path: `/api/events?ticket=${await ticket()}` });
    expect((await rawRequest(started.http.port, text)).status).toBe(101);
    expect((await rawRequest(started.http.port, text)).status).toBe(401);
  });

  it('answers what is no HTTP with a refusal', async () => {
    for (const bytes of [
      'hello\r\n\r\n',
      '\0\0\0\0\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      '\x16\x03\x01\x02\0\x01',
    ]) {
      expect((await rawRequest(started.http.port, bytes)).status).toBe(400);
    }
  });

  it('sends its rules with every answer, a refusal too', async () => {
    for (const parts of [
      get('/'),
      get('/nothing'),
      { bearer: null },
      { path: '/api/call/app.info', body: '{}' },
    ]) {
      const { headers } = await send(parts);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|\*/);
    }
  });

  it('listens on this machine only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((entry) => !entry.internal && entry.family === 'IPv4');
    for (const { address } of outside) {
      await expect(rawRequest(started.http.port, requestText({}), address)).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      });
    }
  });

  it('wrote nothing about any of it into its log', () => {
    expect(started.log).toEqual([]);
  });
});
