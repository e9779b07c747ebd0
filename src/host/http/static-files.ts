/** The window's own files over HTTP, with how long a browser may keep them. */
import { readFile } from 'node:fs/promises';
import { mediaTypeOf, windowFiles } from '../window-files.ts';

export interface StaticFile {
  readonly mediaType: string;
  readonly cacheControl: string;
  readonly bytes: Uint8Array;
}

export interface StaticFiles {
  /** @param path of an address, as it was sent, without its query. Null when there is no such file. */
  find(path: string): Promise<StaticFile | null>;
}

/** @param folder that the build made; a folder that is not there has no files */
export function staticFiles(folder: string): StaticFiles {
  const files = windowFiles(folder);
  return {
    async find(path) {
      const file = files.get(path === '/' ? '/index.html' : path);
      if (file === undefined) return null;
      // The build puts a hash of the content into these names.
      const cacheControl = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      return { mediaType: mediaTypeOf(file), cacheControl, bytes: await readFile(file) };
    },
  };
}
