/** Tells what an image is by its own bytes, never by its name or by what its sender says. */

export interface ImageKind {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
}

/** The kind and size by the header, or null when it is no picture that we take (SVG among those: it can hold script). */
export function imageKindOf(bytes: Uint8Array): ImageKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return pngKind(view) ?? gifKind(view) ?? webpKind(view) ?? jpegKind(view);
  } catch (error) {
    // A header that is cut off: reading past the end throws.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function startsWith(view: DataView, at: number, text: string): boolean {
  if (view.byteLength < at + text.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (view.getUint8(at + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

function sized(mediaType: ImageKind['mediaType'], width: number, height: number): ImageKind | null {
  return width > 0 && height > 0 ? { mediaType, width, height } : null;
}

function pngKind(view: DataView): ImageKind | null {
  if (!startsWith(view, 0, '\x89PNG\r\n\x1a\n') || !startsWith(view, 12, 'IHDR')) return null;
  return sized('image/png', view.getUint32(16), view.getUint32(20));
}

function gifKind(view: DataView): ImageKind | null {
  if (!startsWith(view, 0, 'GIF87a') && !startsWith(view, 0, 'GIF89a')) return null;
  return sized('image/gif', view.getUint16(6, true), view.getUint16(8, true));
}

function webpKind(view: DataView): ImageKind | null {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP')) return null;
  const size24 = (at: number): number => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
  if (startsWith(view, 12, 'VP8X')) return sized('image/webp', size24(24), size24(27));
  if (startsWith(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return sized('image/webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (!startsWith(view, 12, 'VP8 ')) return null;
  return sized('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

/** Walks the segments to the frame header, which holds the size. */
function jpegKind(view: DataView): ImageKind | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isBare ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}
