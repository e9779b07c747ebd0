/** The window's own files. What is asked for is looked up among what is there, so no spelling leads out of the folder. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

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
  const files = listFiles(folder, '/');
  return {
    async find(path) {
      const file = files.get(path === '/' ? '/index.html' : path);
      if (file === undefined) return null;
      // The build puts a hash of the content into these names.
      const cacheControl = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream';
      return { mediaType, cacheControl, bytes: await readFile(file) };
    },
  };
}

/** Plain files by their path in an address; links are left out. */
function listFiles(folder: string, prefix: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.set(prefix + encodeURI(entry.name), path);
    else if (entry.isDirectory()) {
      for (const [name, file] of listFiles(path, `${prefix}${encodeURI(entry.name)}/`)) files.set(name, file);
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
