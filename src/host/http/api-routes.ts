/**
 * What is under `/api`, for a request that the guard let through:
 *   POST session                 {token} -> {bearer}: exchanges a launch token, once
 *   POST ticket                  -> {ticket}: for one WebSocket, within ten seconds
 *   POST call/<method>           the method's input -> its Reply
 *   GET  resources/<path>        bytes by path (src/contract/resource-paths.ts)
 *   POST resources/images        puts a picture in
 * All but the first need the bearer. POST needs the header `x-twinpath: 1`, which no form and no simple request can send.
 */
import type { IncomingMessage } from 'node:http';
import type { Host } from '../compose.ts';
import { RequestRefused, readBody, readJson } from './read-body.ts';
import type { Secrets } from './secrets.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

const callMegabytes = 1;
/** A whole file travels in these, or a change of a whole map: undoing the removal of a long stage puts all of it back. */
const largeCalls: ReadonlyMap<string, number> = new Map([
  ['import.preview', 60],
  ['import.run', 60],
  ['map.commit', 60],
]);
const imageBytes = 20 * 1024 * 1024;

/** @throws RequestRefused */
export async function answerApi(
  request: IncomingMessage,
  path: string,
  host: Pick<Host, 'dispatch' | 'resources'>,
  secrets: Secrets,
  onLaunch: () => void,
): Promise<Answer> {
  const isPost = request.method === 'POST';
  if (isPost && request.headers['x-twinpath'] !== '1') throw new RequestRefused(403);
  if (path === 'session') {
    onlyPost(isPost);
    const token = tokenOf(await readJson(request, callMegabytes));
    const bearer = token === null ? null : secrets.exchange(token);
    if (bearer === null) throw new RequestRefused(401);
    onLaunch();
    return json({ bearer });
  }
  if (!secrets.admits(request.headers.authorization)) throw new RequestRefused(401);
  if (path === 'ticket') {
    onlyPost(isPost);
    return json({ ticket: secrets.makeTicket() });
  }
  const method = /^call\/([\w.]{1,60})$/.exec(path)?.[1];
  if (method !== undefined) {
    onlyPost(isPost);
    const input = await readJson(request, largeCalls.get(method) ?? callMegabytes);
    return json(await host.dispatch(method, input));
  }
  if (!path.startsWith('resources/')) throw new RequestRefused(404);
  const resource = path.slice('resources'.length);
  const found = isPost
    ? await host.resources.post(
        resource,
        request.headers['content-type'] ?? '',
        await readBody(request, imageBytes),
      )
    : await host.resources.get(resource);
  return {
    status: found.status,
    headers: { 'cache-control': 'no-store', ...found.headers, 'content-type': found.mediaType },
    bytes: found.bytes,
  };
}

function onlyPost(isPost: boolean): void {
  if (!isPost) throw new RequestRefused(405);
}

function tokenOf(value: unknown): string | null {
  const token = (value as { token?: unknown } | null)?.token;
  return typeof token === 'string' && token.length <= 100 ? token : null;
}

function json(value: unknown): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  };
}
