import type { IncomingMessage } from 'node:http';

/** The request is to be refused with this status, and not read any further. */
export class RequestRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.name = 'RequestRefused';
    this.status = status;
  }
}

const megabyte = 1024 * 1024;
/** Deeper values overflow what copies them later on; nothing of ours comes near. */
const deepest = 64;

/** @throws RequestRefused 413 as soon as there is more than `most` bytes, said or sent */
export async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const said = Number(request.headers['content-length'] ?? 0);
  if (said > most) throw new RequestRefused(413);
  const chunks: Buffer[] = [];
  let length = 0;
  // Not destroyed when this gives up: the connection is still needed to say so.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > most) throw new RequestRefused(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** @throws RequestRefused 415 for another content type, 400 for what is no JSON or too deep */
export async function readJson(request: IncomingMessage, mostMegabytes: number): Promise<unknown> {
  if (!/^application\/json(; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestRefused(415);
  }
  // A compressed body could unfold to anything.
  if (request.headers['content-encoding'] !== undefined) throw new RequestRefused(415);
  const bytes = await readBody(request, mostMegabytes * megabyte);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isTooDeep(text)) throw new RequestRefused(400);
    return JSON.parse(text);
  } catch {
    throw new RequestRefused(400);
  }
}

/** Counts brackets outside of strings, before anything is built of them. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}
