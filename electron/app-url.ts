/** Which addresses are our own, and what of them is served. Pure. */
import { appHost, appOrigin, appScheme } from './app-origin.ts';

/** First segments of the paths whose bytes come from the host (src/contract/resource-paths.ts). */
const resourceFolders: readonly string[] = ['images', 'thumbnails', 'template-thumbnails', 'exports'];
const resourceParts = /^[A-Za-z0-9_.!~*'()%@$&+,;=:-]+$/;
const escapes = /%(?:00|2e|2f|5c)/i;

/** Origins are compared by their parts: to Node, a scheme of our own has the origin `null`. */
function parseOwn(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const own =
    url?.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
  return own ? url : null;
}

/** True for an address under exactly our origin. */
export function isOwnUrl(text: string): boolean {
  return parseOwn(text) !== null;
}

/** True for the one page that a window may show, whatever its query and fragment. */
export function isAppPage(text: string): boolean {
  const path = parseOwn(text)?.pathname;
  return path === '/' || path === '/index.html';
}

/** True for what pages may load: our origin, and bytes that they made themselves. */
export function isLoadable(text: string, devTools: boolean): boolean {
  if (text.startsWith('data:') || text.startsWith(`blob:${appOrigin}/`)) return true;
  return isOwnUrl(text) || (devTools && text.startsWith('devtools://devtools/'));
}

export type Resolved =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'resource'; readonly path: string };

/**
 * Finds what an address stands for. Files are looked up among those that are there, so no spelling leads out of the folder.
 * @param files from path (`/assets/a.js`) to file
 * @returns null when there is nothing to serve under it
 */
export function resolveOwnUrl(text: string, files: ReadonlyMap<string, string>): Resolved | null {
  const url = parseOwn(text);
  if (url === null) return null;
  const [, folder = '', ...rest] = url.pathname.split('/');
  if (resourceFolders.includes(folder)) {
    const clean = rest.every((part) => resourceParts.test(part)) && !escapes.test(url.pathname);
    return clean ? { kind: 'resource', path: url.pathname + url.search } : null;
  }
  const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
  return file === undefined ? null : { kind: 'file', file };
}
