/** Serves the window's own files, and the host's bytes, under `twinpath://app/`. Nothing is read from elsewhere. */
import { readFile } from 'node:fs/promises';
import { imagesPath } from '../src/contract/resource-paths.ts';
import type { Host } from '../src/host/compose.ts';
import { securityHeaders } from '../src/host/security/content-security-policy.ts';
import { mediaTypeOf, windowFiles } from '../src/host/window-files.ts';
import { appOrigin } from './app-origin.ts';
import { resolveOwnUrl } from './app-url.ts';

export interface ProtocolOptions {
  readonly rendererFolder: string;
  readonly resources: Host['resources'];
}

type Answer = Awaited<ReturnType<Host['resources']['get']>>;

const bare = (status: number): Answer => ({ status, mediaType: 'text/plain', bytes: new Uint8Array() });

/** The handler for `protocol.handle`: GET and HEAD of what is there, POST of an image, and nothing else. */
export function createProtocolHandler(options: ProtocolOptions): (request: Request) => Promise<Response> {
  const files = windowFiles(options.rendererFolder);
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
  return { status: 200, mediaType: mediaTypeOf(target.file), bytes: await readFile(target.file) };
}
