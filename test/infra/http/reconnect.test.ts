import { afterEach, describe, expect, it } from 'vitest';
import { connectHttp } from '../../../renderer/transport/connect-http.ts';
import { startHttpHost } from '../../../src/host/http/http-host.ts';
import { type StartedHttpHost, startHttp, type TestWindow, testWindow } from '../../contract/start-http.ts';
import { codeOf, eventually, listen } from '../../contract/suite-host.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

async function start(): Promise<{ started: StartedHttpHost; window: TestWindow }> {
  const started = await startHttp();
  const window = testWindow(started.http.makeLaunchAddress());
  opened.push(started, window);
  return { started, window };
}

describe('a window over HTTP', () => {
  it('says that the connection is lost, comes back by itself, and hears events again', async () => {
    const { window } = await start();
    const { client, onConnection } = await connectHttp(window.surroundings);
    const told: boolean[] = [];
    onConnection((connected) => told.push(connected));
    const heard = listen(client);
    window.cut();
    await eventually(() => told.length === 2);
    expect(told).toEqual([false, true]);
    await client.call('maps.create', { templateId: 'blank', language: 'en', title: 'After' });
    await eventually(() => heard.ofType('maps.changed').length === 1);
  });

  it('goes on after the page was loaded again, without another launch address', async () => {
    const { window } = await start();
    await connectHttp(window.surroundings);
    window.cut();
    const again = await connectHttp(window.surroundings);
    expect((await again.client.call('app.info', {})).project.title).toBe('My maps');
  });

  it('is turned away without a good address', async () => {
    const { started } = await start();
    const used = started.http.makeLaunchAddress();
    const first = testWindow(used);
    opened.push(first);
    await connectHttp(first.surroundings);
    for (const address of [used, `${started.http.origin}/`, `${started.http.origin}/#token=wrong`]) {
      expect(await codeOf(connectHttp(testWindow(address).surroundings))).toBe('unauthorised');
    }
  });

  it('says that no host answers when there is none', async () => {
    const { started, window } = await start();
    const { client, resources } = await connectHttp(window.surroundings);
    window.close();
    await started.http.close();
    expect(await codeOf(client.call('app.info', {}))).toBe('disconnected');
    expect(await codeOf(resources.get('/images/x'))).toBe('disconnected');
    expect(await codeOf(connectHttp(testWindow(`${started.http.origin}/#token=a`).surroundings))).toBe(
      'disconnected',
    );
  });

  it('waits for a host that is started anew on its port, which then does not know it', async () => {
    const { started, window } = await start();
    const { client, onConnection } = await connectHttp(window.surroundings);
    const told: boolean[] = [];
    onConnection((connected) => told.push(connected));
    const { port } = started.http;
    await started.http.close();
    await eventually(() => told.length === 1);
    const { host, dataFolder: rendererFolder } = started;
    opened.push(await startHttpHost({ host, rendererFolder, port, log: () => undefined }));
    await expect.poll(() => codeOf(client.call('app.info', {}))).toBe('unauthorised');
    expect(told).toEqual([false]);
  });

  it('is told that a body is too large, although it is still sending it', async () => {
    const { window } = await start();
    const { client } = await connectHttp(window.surroundings);
    const authorName = 'x'.repeat(3 * 1024 * 1024);
    expect(await codeOf(client.call('settings.set', { authorName }))).toBe('tooLarge');
  });
});
