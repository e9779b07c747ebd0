import { readFileSync } from 'node:fs';
import type { App, Protocol, Session, WebContents, WebPreferences } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron);

import {
  hardenApp,
  hardenContents,
  hardenSession,
  openOutside,
  outsideUrl,
  safeWebPreferences,
} from '../../electron/security.ts';
import { wordsIn } from '../../electron/words.ts';
import { answers, app, calls, FakeContents, FakeSession, fakeElectron } from './fake-electron.ts';
import { navigationTable } from './navigation-table.ts';

/** What each preference has to be. A name that is not here is a mistake too. */
const policy: Readonly<Record<string, boolean>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
};

function violations(preferences: WebPreferences): string[] {
  const { preload: _preload, ...said } = preferences as Record<string, unknown>;
  const names = new Set([...Object.keys(policy), ...Object.keys(said)]);
  return [...names].filter((name) => said[name] !== policy[name]);
}

function hardenedSession(devTools = false) {
  const session = new FakeSession();
  hardenSession(session as unknown as Session, devTools);
  const call = (name: string, ...args: unknown[]) => {
    const handler = session.handlers.get(name);
    if (handler === undefined) throw new Error(`${name} was not set`);
    return (handler as (...args: unknown[]) => unknown)(...args);
  };
  return { session, call };
}

function hardenedContents() {
  const contents = new FakeContents();
  const links: string[] = [];
  hardenContents(contents as unknown as WebContents, (url) => links.push(url));
  return { contents, links };
}

/** Every name in the type of the handler, and some that newer Electrons may bring. */
function permissionNames(method: string): string[] {
  const types = readFileSync(new URL('../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');
  const line = types.split('\n').find((each) => each.includes(`    ${method}(handler: `)) ?? '';
  const union = /permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(line)?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '');
}

const harden = () => hardenApp(app as unknown as App, fakeElectron.protocol as unknown as Protocol);
const own = 'twinpath://app/index.html';
const clipboard = 'clipboard-sanitized-write';

beforeEach(() => {
  calls.length = 0;
  fakeElectron.dialog.shown.length = 0;
  fakeElectron.shell.openExternal.seen.length = 0;
});

describe('web preferences', () => {
  it('say every switch in full', () => {
    expect(safeWebPreferences('/preload.cjs', false)).toMatchInlineSnapshot(`
      {
        "allowRunningInsecureContent": false,
        "contextIsolation": true,
        "devTools": false,
        "experimentalFeatures": false,
        "navigateOnDragDrop": false,
        "nodeIntegration": false,
        "nodeIntegrationInSubFrames": false,
        "nodeIntegrationInWorker": false,
        "plugins": false,
        "preload": "/preload.cjs",
        "sandbox": true,
        "spellcheck": false,
        "webSecurity": true,
        "webviewTag": false,
      }
    `);
    expect(violations(safeWebPreferences('/preload.cjs', false))).toEqual([]);
  });

  it.each(Object.keys(policy))('are refused when %s is turned round or left out', (name) => {
    const preferences: WebPreferences = safeWebPreferences('/preload.cjs', false);
    expect(violations({ ...preferences, [name]: !policy[name] })).toEqual([name]);
    const { [name as keyof WebPreferences]: _left, ...rest } = preferences;
    expect(violations(rest)).toEqual([name]);
  });

  it.each(['enableBlinkFeatures', 'additionalArguments', 'webgl'])('are refused with %s added', (name) => {
    expect(violations({ ...safeWebPreferences('/preload.cjs', false), [name]: 'x' })).toEqual([name]);
  });
});

describe('the app before it is ready', () => {
  it('puts every renderer in the sandbox and finds no server', () => {
    harden();
    expect(calls).toEqual([
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'commandLine.appendSwitch',
    ]);
    expect(app.commandLine.appendSwitch.seen.at(-1)).toEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });

  it.each([
    [false, false, true],
    [false, true, false],
    [true, false, true],
    [true, true, true],
  ])('packaged %s, asked to go without a sandbox %s: has one %s', (packaged, without, expected) => {
    app.isPackaged = packaged;
    app.switches.clear();
    if (without) app.switches.add('no-sandbox');
    harden();
    expect(calls.includes('app.enableSandbox')).toBe(expected);
    app.isPackaged = false;
    app.switches.clear();
  });

  it('gives its scheme no more than it needs', () => {
    const privileges = { standard: true, secure: true, supportFetchAPI: true };
    harden();
    const registered = fakeElectron.protocol.registerSchemesAsPrivileged.seen.at(-1);
    expect(registered).toEqual([[{ scheme: 'twinpath', privileges }]]);
  });
});

describe('permissions', () => {
  const requested = permissionNames('setPermissionRequestHandler');
  const checked = permissionNames('setPermissionCheckHandler');
  const unknown = ['unknown', 'something-new', ''];

  it('are read from the types of Electron itself', () => {
    expect(requested.length).toBeGreaterThan(40);
    expect(checked).toEqual(requested);
    expect(requested).toContain(clipboard);
    expect(requested).toContain('local-network-access');
  });

  const asks = (permission: string, requestingUrl: string, isMainFrame = true) => {
    const { call } = hardenedSession();
    const answer = vi.fn();
    call('permissionRequest', {}, permission, answer, { requestingUrl, isMainFrame });
    expect(answer).toHaveBeenCalledTimes(1);
    return answer.mock.calls[0]?.[0];
  };
  const checks = (permission: string, origin: string | undefined) =>
    hardenedSession().call('permissionCheck', null, permission, origin, {});

  it.each([...requested, ...unknown].filter((name) => name !== clipboard))(
    'deny %s to our own page',
    (name) => {
      expect(asks(name, own)).toBe(false);
      expect(checks(name, 'twinpath://app/')).toBe(false);
    },
  );

  it('let our own page put text on the clipboard', () => {
    expect(asks(clipboard, own)).toBe(true);
    expect(checks(clipboard, 'twinpath://app/')).toBe(true);
  });

  it.each(['https://example.com/', 'twinpath://evil/', 'null', ''])('deny the clipboard to %j', (origin) => {
    expect(asks(clipboard, origin)).toBe(false);
    expect(checks(clipboard, origin)).toBe(false);
  });

  it('deny the clipboard to a frame in the page and to nobody in particular', () => {
    expect(asks(clipboard, own, false)).toBe(false);
    expect(checks(clipboard, undefined)).toBe(false);
  });

  it('give no device, screen or pairing to anybody', () => {
    const { call, session } = hardenedSession();
    expect(call('devicePermission', { deviceType: 'usb', origin: 'twinpath://app' })).toBe(false);
    const screen = vi.fn();
    call('displayMedia', {}, screen);
    expect(screen).toHaveBeenCalledWith(null);
    const pairing = vi.fn();
    call('bluetoothPairing', {}, pairing);
    expect(pairing).toHaveBeenCalledWith({ confirmed: false });
    expect(session.setSpellCheckerEnabled.seen).toEqual([[false]]);
  });
});

describe('requests', () => {
  const cancels = (url: string, devTools = false) => {
    const answer = vi.fn();
    hardenedSession(devTools).call('onBeforeRequest', { url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };

  it.each([
    'https://example.com/',
    'http://127.0.0.1:1/',
    'ws://localhost/',
    'file:///etc/passwd',
    'devtools://devtools/x.js',
  ])('to %s go nowhere', (url) => expect(cancels(url)).toBe(true));

  it.each([own, 'data:,x', 'blob:twinpath://app/1'])('to %s are served', (url) => {
    expect(cancels(url)).toBe(false);
  });

  it('for a download are refused unless the page made it', () => {
    const { session } = hardenedSession();
    const prevented = (url: string) => {
      const event = { preventDefault: vi.fn() };
      session.emit('will-download', event, { getURL: () => url });
      return event.preventDefault.mock.calls.length === 1;
    };
    expect(prevented('blob:twinpath://app/1')).toBe(false);
    expect(prevented('twinpath://app/exports/1/map.png')).toBe(false);
    expect(prevented('https://example.com/x.exe')).toBe(true);
    expect(prevented('data:text/html,x')).toBe(true);
  });
});

describe('web contents', () => {
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

  it.each(navigationTable)('go to %j: %s', (url, allowed) => {
    const { contents } = hardenedContents();
    for (const name of events) {
      const event = { url, preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledTimes(allowed ? 0 : 1);
    }
  });

  it('open no window of their own, and offer a link to the outside', () => {
    const { contents, links } = hardenedContents();
    expect(contents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(contents.openHandler?.({ url: own })).toEqual({ action: 'deny' });
    expect(links).toEqual(['https://example.com/', own]);
  });

  it('hold no other web contents', () => {
    const { contents } = hardenedContents();
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
  });
});

describe('links to the outside', () => {
  const words = wordsIn('en');

  it.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
  ])('open %s once the person agrees', async (url, opened) => {
    answers.response = 1;
    await openOutside(url, words);
    expect(fakeElectron.shell.openExternal.seen).toEqual([[opened]]);
    expect(fakeElectron.dialog.shown[0]?.options.detail).toContain(opened);
  });

  it('stay closed when the person does not agree, which is what Enter and Esc mean', async () => {
    answers.response = 0;
    await openOutside('https://example.com/', words);
    expect(fakeElectron.shell.openExternal.seen).toEqual([]);
    expect(fakeElectron.dialog.shown[0]?.options).toMatchObject({ defaultId: 0, cancelId: 0 });
  });

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:word@example.com/',
    'https://user@example.com/',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://x',
    'twinpath://app/',
    `https://example.com/${'a'.repeat(2000)}`,
    'example.com',
    '',
  ])('do not lead to %s, and nobody is asked', async (url) => {
    answers.response = 1;
    await openOutside(url, words);
    expect([fakeElectron.shell.openExternal.seen, fakeElectron.dialog.shown]).toEqual([[], []]);
  });

  it('lead to https and mailto only, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https:${text}`),
        ),
        (text) => {
          const url = outsideUrl(text);
          if (url !== null) expect(['https:', 'mailto:']).toContain(url.protocol);
          expect(url?.username ?? '').toBe('');
        },
      ),
    );
  });
});
