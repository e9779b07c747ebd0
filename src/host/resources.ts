/** Bytes by path (see src/contract/resource-paths.ts), for whichever transport asks. Addresses are parsed here and nowhere else. */
import { ContractError, type ErrorCode, type Failure } from '../contract/error-codes.ts';
import { languageSchema } from '../contract/methods.ts';
import { imagesPath } from '../contract/resource-paths.ts';
import type { Exports } from '../services/exports.ts';
import type { Images } from '../services/images.ts';
import { asContractError } from '../services/store-failures.ts';
import type { Thumbnails } from '../services/thumbnails.ts';

export interface HostResource {
  /** An HTTP status. Anything but 200 comes with a Failure as JSON. */
  readonly status: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostResources {
  /** @param path with its query, as resource-paths.ts makes it */
  get(path: string): Promise<HostResource>;
  post(path: string, mediaType: string, bytes: Uint8Array): Promise<HostResource>;
}

interface Parts {
  readonly images: Images;
  readonly thumbnails: Thumbnails;
  readonly exports: Exports;
  readonly onInternalError: (error: unknown) => void;
}

const forEver = { 'cache-control': 'private, max-age=31536000, immutable' };
const statuses: Partial<Record<ErrorCode, number>> = {
  badInput: 400,
  notFound: 404,
  tooLarge: 413,
  refused: 415,
  diskFull: 507,
};

export function hostResources(parts: Parts): HostResources {
  const answer = async (make: () => Promise<HostResource>): Promise<HostResource> => {
    try {
      return await make();
    } catch (thrown) {
      const error = asContractError(thrown);
      if (error instanceof ContractError) return failed(error.failure);
      parts.onInternalError(error);
      return failed({ code: 'internal', reason: null });
    }
  };
  return {
    get: (path) => answer(() => find(parts, path)),
    post: (path, _mediaType, bytes) =>
      answer(async () => {
        if (path !== imagesPath) throw new ContractError('notFound');
        return json(200, { hash: parts.images.put(bytes) });
      }),
  };
}

async function find({ images, thumbnails, exports }: Parts, path: string): Promise<HostResource> {
  const { segments, query } = parsePath(path);
  const [kind, id = '', name = ''] = segments;
  if (kind === 'images' && segments.length === 2) {
    const { mediaType, bytes } = images.get(id);
    return { status: 200, mediaType, bytes, headers: forEver };
  }
  if (kind === 'thumbnails' && segments.length === 2) return svg(await thumbnails.ofMap(id, language(query)));
  if (kind === 'template-thumbnails' && segments.length === 2) {
    return svg(await thumbnails.ofTemplate(id, language(query)));
  }
  if (kind === 'exports' && segments.length === 3) {
    const { mediaType, bytes, fileName } = exports.file(id);
    if (fileName !== name) throw new ContractError('notFound');
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return { status: 200, mediaType, bytes, headers: { 'content-disposition': disposition } };
  }
  throw new ContractError('notFound');
}

function parsePath(path: string): { segments: string[]; query: URLSearchParams } {
  if (!path.startsWith('/') || path.startsWith('//')) throw new ContractError('notFound');
  try {
    const { pathname, searchParams } = new URL(path, 'http://host.invalid');
    return { segments: pathname.slice(1).split('/').map(decodeURIComponent), query: searchParams };
  } catch {
    // An escape that stands for no character.
    throw new ContractError('badInput');
  }
}

function language(query: URLSearchParams): 'ru' | 'en' {
  const parsed = languageSchema.safeParse(query.get('lang'));
  if (!parsed.success) throw new ContractError('badInput');
  return parsed.data;
}

function svg(text: string): HostResource {
  return { status: 200, mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(text), headers: forEver };
}

function failed(failure: Failure): HostResource {
  return json(statuses[failure.code] ?? 500, failure);
}

function json(status: number, value: unknown): HostResource {
  return { status, mediaType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
}
