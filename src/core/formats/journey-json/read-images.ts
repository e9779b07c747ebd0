import type { LossList } from '../loss-list.ts';
import { fromBase64 } from './base64.ts';
import { type ImageMediaType, imageMediaTypes, type JourneyImage } from './journey-file.ts';

/** First bytes of each kind; a WebP has its own name at 8 as well. */
const signatures: Record<ImageMediaType, readonly (readonly [at: number, text: string])[]> = {
  'image/png': [[0, '\x89PNG\r\n\x1a\n']],
  'image/jpeg': [[0, '\xff\xd8\xff']],
  'image/webp': [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  'image/gif': [[0, 'GIF8']],
};

export type ReadImage = JourneyImage & { readonly mediaType: ImageMediaType };

/**
 * The images of a file that are what they say: base64 that fits its hash, of a kind that holds no script. Others are left
 * out and told.
 *
 * @param wanted hashes that the records show; others are left out in silence.
 */
export function readImages(
  images: Readonly<Record<string, unknown>>,
  wanted: ReadonlySet<string>,
  sha256: (bytes: Uint8Array) => string,
  losses: LossList,
): ReadImage[] {
  const read: ReadImage[] = [];
  for (const hash of [...wanted].sort()) {
    if (!Object.hasOwn(images, hash)) continue;
    const image = readImage(hash, images[hash], sha256);
    if (image === null) losses.add('importLoss.json.imageBroken');
    else read.push(image);
  }
  return read;
}

function readImage(hash: string, value: unknown, sha256: (bytes: Uint8Array) => string): ReadImage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { mediaType, base64 } = value as { mediaType?: unknown; base64?: unknown };
  const known = imageMediaTypes.find((type) => type === mediaType);
  if (known === undefined || typeof base64 !== 'string') return null;
  const bytes = fromBase64(base64);
  if (bytes === null || !signatures[known].every(([at, text]) => holds(bytes, at, text))) return null;
  return sha256(bytes) === hash ? { hash, mediaType: known, bytes } : null;
}

function holds(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
