/** What the windows of this program may not do: nearly everything. RULE: nothing in here is ever loosened by a setting. */
import {
  type App,
  type Protocol,
  type Session,
  shell,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { appOrigin, appScheme, comesLate } from './app-origin.ts';
import { isAppPage, isLoadable, isOwnUrl } from './app-url.ts';
import { ask } from './ask.ts';
import type { Words } from './words.ts';

/** Said in full, defaults too: a default can change with Electron's version. */
export function safeWebPreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    devTools,
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
    // The spelling dictionaries would be fetched from a server.
    spellcheck: false,
  };
}

/** The one permission there is: the window may put text on the clipboard. */
function isGranted(permission: string, url: string | undefined): boolean {
  return permission === 'clipboard-sanitized-write' && url !== undefined && isOwnUrl(url);
}

export function hardenSession(session: Session, devTools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl) && details.isMainFrame),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLoadable(url, devTools) }));
  // What a page of ours offers goes through the system's save dialog; nothing else is written.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${appOrigin}/`) && !isOwnUrl(item.getURL())) event.preventDefault();
  });
}

/** For every web contents that comes to be, whoever made it. */
export function hardenContents(contents: WebContents, openLink: (url: string) => void): void {
  const stayHere = (details: { readonly url: string; preventDefault(): void }) => {
    if (!isAppPage(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', stayHere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Everything that has to be said before the app is ready. The scheme gets no bypassCSP and no corsEnabled. */
export function hardenApp(app: App, protocol: Protocol): void {
  if (comesLate) return;
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
  // Chromium's sandbox refuses to work for root, and a developer's container is root; a shipped program never goes without.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Chromium finds no server at all, whatever of it should look for one.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** The address as it will be opened, its host in punycode; null when it is not one for the outside. */
export function outsideUrl(text: string): URL | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || url.protocol === 'mailto:' ? url : null;
}

/** The only way out: asks first and shows where it leads. */
export async function openOutside(text: string, words: Words): Promise<void> {
  const url = outsideUrl(text);
  if (url === null) return;
  const { question, open, cancel } = words.link;
  const detail = `${url.host === '' ? url.protocol : url.host}\n\n${url.href}`;
  const opens = await ask(undefined, {
    type: 'question',
    message: question,
    detail,
    buttons: [cancel, open],
  });
  if (opens) await shell.openExternal(url.href);
}
