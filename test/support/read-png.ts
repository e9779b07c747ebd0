/** Decodes a PNG of eight bits a channel the plain way, apart from the program's own reader. */
import { crc32, inflateSync } from 'node:zlib';

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly pixels: Uint8Array;
  /** Data by chunk type; IDAT joined. */
  readonly chunks: ReadonlyMap<string, Buffer>;
}

export function readPng(bytes: Uint8Array): DecodedPng {
  const buffer = Buffer.from(bytes);
  if (buffer.toString('hex', 0, 8) !== '89504e470d0a1a0a') throw new Error('no PNG signature');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const data = buffer.subarray(at + 8, at + 8 + length);
    if (crc32(buffer.subarray(at + 4, at + 8 + length)) !== buffer.readUInt32BE(at + 8 + length)) {
      throw new Error(`wrong checksum of ${type}`);
    }
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = header[9] === 6 ? 4 : 3;
  if (header[8] !== 8 || (header[9] !== 6 && header[9] !== 2)) throw new Error('unexpected kind of PNG');
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return { width, height, channels, pixels: unfilter(raw, width, height, channels), chunks };
}

function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  if (raw.length !== height * (stride + 1)) throw new Error('the data is not as long as the size says');
  const pixels = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[at - stride - channels] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 5];
      if (predicted === undefined) throw new Error(`unknown filter ${filter}`);
      pixels[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const distances = [left, up, corner].map((value) => Math.abs(guess - value));
  const [toLeft = 0, toUp = 0, toCorner = 0] = distances;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Whether all pixels of a box are the same; the box is in pixels and may have fractions. */
export function isBlank(
  png: DecodedPng,
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const at = (x: number, y: number): string => {
    const start = (y * png.width + x) * png.channels;
    return png.pixels.subarray(start, start + png.channels).join();
  };
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const first = at(left, top);
  for (let y = top; y < box.y + box.height - 1; y += 1) {
    for (let x = left; x < box.x + box.width - 1; x += 1) if (at(x, y) !== first) return false;
  }
  return true;
}
