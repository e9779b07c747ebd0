/**
 * The window's own files, for whoever serves them: what is asked for is looked up among what is there, so no spelling of an
 * address leads out of the folder.
 */
import { type Dirent, readdirSync } from 'node:fs';
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

/** The media type of a file of the window by its name. */
export function mediaTypeOf(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Every plain file of a folder by its path in an address; links are left out. A folder that is not there has none. */
export function windowFiles(folder: string, prefix = '/'): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.set(prefix + encodeURI(entry.name), path);
    else if (entry.isDirectory()) {
      for (const [name, file] of windowFiles(path, `${prefix}${encodeURI(entry.name)}/`))
        files.set(name, file);
    }
  }
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
