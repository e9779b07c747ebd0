import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageKindOf } from '../../src/services/image-kind.ts';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
}

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0]);
const gif = bytes('GIF89a', [5, 1, 7, 0, 0, 0, 0]);
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1],
  [0xff, 0xff, 0xc4, 0, 3, 0],
  [0xff, 0xc2, 0, 8, 8, 1, 0, 2, 0, 3],
);
const webpExtended = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBPVP8X',
  [10, 0, 0, 0, 0, 0, 0, 0],
  [0xff, 1, 0],
  [9, 0, 0],
);
const webpLossless = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f], [0x63, 0xc0, 0x0c, 0]);
const webpLossy = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBPVP8 ',
  [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a],
  [100, 0x40, 50, 0],
);

describe('the kind of an image', () => {
  it.each([
    ['PNG', png, { mediaType: 'image/png', width: 258, height: 3 }],
    ['GIF', gif, { mediaType: 'image/gif', width: 261, height: 7 }],
    ['JPEG, past other segments', jpeg, { mediaType: 'image/jpeg', width: 512, height: 256 }],
    ['extended WebP', webpExtended, { mediaType: 'image/webp', width: 512, height: 10 }],
    ['lossless WebP', webpLossless, { mediaType: 'image/webp', width: 100, height: 52 }],
    ['lossy WebP', webpLossy, { mediaType: 'image/webp', width: 100, height: 50 }],
  ])('is told by the bytes of a %s', (_name, file, kind) => {
    expect(imageKindOf(file)).toEqual(kind);
    // A part of a larger buffer is read from its own beginning.
    const within = new Uint8Array([1, 2, 3, ...file, 4]).subarray(3, 3 + file.length);
    expect(imageKindOf(within)).toEqual(kind);
  });

  it('is not told for what is no picture of ours', () => {
    for (const text of [
      '',
      '<svg/>',
      '<?xml version="1.0"?><svg/>',
      'BM',
      '%PDF-1.7',
      'GIF',
      'RIFF1234WAVE',
    ]) {
      expect(imageKindOf(bytes(text))).toBeNull();
    }
    expect(imageKindOf(bytes('GIF89a', [0, 0, 7, 0]))).toBeNull();
  });

  it('never fails, however a header is cut off or spoilt', () => {
    const files = [png, gif, jpeg, webpExtended, webpLossless, webpLossy];
    for (const file of files) {
      for (let length = 0; length < file.length; length += 1) imageKindOf(file.subarray(0, length));
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(40),
        fc.uint8Array({ maxLength: 80 }),
        (file, at, noise) => {
          const spoilt = new Uint8Array([...file.subarray(0, at), ...noise]);
          const kind = imageKindOf(spoilt);
          if (kind !== null) expect(kind.width * kind.height).toBeGreaterThan(0);
        },
      ),
    );
  });
});
