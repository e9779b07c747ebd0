/** Reads a finished PNG of PngWriter back, row by row, to see what is really in it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflate } from 'node:zlib';
import { pngSignature } from './png-writer.ts';

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** 3 without alpha, 4 with it. */
  readonly channels: 3 | 4;
}

/**
 * @param onRow the row's samples without its filter byte; the memory is used again for the next one but one.
 * @throws SyntaxError when a checksum, the order of chunks or the number of rows is wrong.
 */
export async function readPngRows(
  png: Uint8Array,
  onRow: (row: Uint8Array, y: number, header: PngHeader) => void,
): Promise<PngHeader> {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!bytes.subarray(0, 8).equals(pngSignature)) throw new SyntaxError('Not a PNG');
  const header = readHeader(bytes);
  const stride = header.width * header.channels;
  let row = Buffer.alloc(1 + stride);
  let above = Buffer.alloc(1 + stride);
  let filled = 0;
  let y = 0;
  await pipeline(
    Readable.from(imageData(bytes)),
    createInflate(),
    async (inflated: AsyncIterable<Buffer>) => {
      for await (const data of inflated) {
        for (let at = 0; at < data.length; ) {
          const taken = data.copy(row, filled, at, at + row.length - filled);
          at += taken;
          filled += taken;
          if (filled < row.length) continue;
          if (y >= header.height) throw new SyntaxError('More rows than the header says');
          unfilter(row, above);
          onRow(row.subarray(1), y, header);
          [row, above] = [above, row];
          filled = 0;
          y += 1;
        }
      }
    },
  );
  if (y !== header.height || filled !== 0) throw new SyntaxError('Fewer rows than the header says');
  return header;
}

function readHeader(bytes: Buffer): PngHeader {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw new SyntaxError('A PNG without its header');
  const [depth, colourType, ...rest] = bytes.subarray(24, 29);
  if (depth !== 8 || (colourType !== 2 && colourType !== 6) || rest.some((value) => value !== 0)) {
    throw new SyntaxError('Not a PNG of ours');
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    channels: colourType === 6 ? 4 : 3,
  };
}

/** What the IDAT chunks hold; checks every chunk on the way and that the last one is IEND. */
function* imageData(bytes: Buffer): Generator<Buffer> {
  let at = 8;
  let type = '';
  while (at < bytes.length) {
    const end = at + 8 + (at + 8 > bytes.length ? 0 : bytes.readUInt32BE(at));
    if (end + 4 > bytes.length) throw new SyntaxError('A PNG that is cut off');
    type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) {
      throw new SyntaxError(`The checksum of ${type} is wrong`);
    }
    if (type === 'IDAT') yield bytes.subarray(at + 8, end);
    at = end + 4;
  }
  if (type !== 'IEND') throw new SyntaxError('A PNG without its end');
}

function unfilter(row: Uint8Array, above: Uint8Array): void {
  if (row[0] !== 2) throw new SyntaxError(`Not a filter of ours: ${row[0]}`);
  for (let at = 1; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
}
