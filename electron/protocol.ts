/** Serves the window's own files, and the host's bytes, under `twinpath://app/`. Nothing is read from elsewhere. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { imagesPath } from '../src/contract/resource-paths.ts';
import type { Host } from '../src/host/compose.ts';
import { securityHeaders } from '../src/host/security/content-security-policy.ts';
import { appOrigin } from './app-origin.ts';
import { resolveOwnUrl } from './app-url.ts';

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

export interface ProtocolOptions {
  readonly rendererFolder: string;
  readonly resources: Host['resources'];
}

/** Every plain file of a folder by its path in an address; links are left out. */
export function listFiles(folder: string, prefix = '/'): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.set(prefix + encodeURI(entry.name), path);
    else if (entry.isDirectory()) {
      for (const [key, file] of listFiles(path, `${prefix}${encodeURI(entry.name)}/`)) files.set(key, file);
    }
  }
  return files;
}

type Answer = Awaited<ReturnType<Host['resources']['get']>>;

const bare = (status: number): Answer => ({ status, mediaType: 'text/plain', bytes: new Uint8Array() });

/** The handler for `protocol.handle`: GET and HEAD of what is there, POST of an image, and nothing else. */
export function createProtocolHandler(options: ProtocolOptions): (request: Request) => Promise<Response> {
  const files = listFiles(options.rendererFolder);
  return async function handle(request) {
    const answer = await answerTo(request, files, options.resources).catch(() => bare(500));
    const headers = { ...answer.headers, 'content-type': answer.mediaType, ...securityHeaders };
    const body = request.method === 'HEAD' ? null : new Uint8Array(answer.bytes);
    return new Response(body, { status: answer.status, headers });
  };
}

async function answerTo(
  request: Request,
  files: ReadonlyMap<string, string>,
  resources: Host['resources'],
): Promise<Answer> {
  const target = resolveOwnUrl(request.url, files);
  if (target === null) return bare(404);
  // Newer runtimes tell who asks; a page can't make this up.
  const initiator = 'initiatorOrigin' in request ? request.initiatorOrigin : undefined;
  if (initiator !== undefined && initiator !== appOrigin) return bare(403);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (target.kind === 'resource' && reads) return resources.get(target.path);
  if (target.kind === 'resource' && request.method === 'POST' && target.path === imagesPath) {
    const mediaType = request.headers.get('content-type') ?? '';
    return resources.post(target.path, mediaType, new Uint8Array(await request.arrayBuffer()));
  }
  if (target.kind !== 'file' || !reads) return bare(405);
  const mediaType = mediaTypes[extname(target.file).toLowerCase()] ?? 'application/octet-stream';
  return { status: 200, mediaType, bytes: await readFile(target.file) };
}
