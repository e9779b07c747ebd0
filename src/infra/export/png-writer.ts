/**
 * Writes a PNG strip by strip, so that only the strip and the compressed bytes are in memory. Eight bits a channel, with or
 * without alpha; rows are stored as differences from the row above (filter Up), which for flat colours compresses best.
 */
import { once } from 'node:events';
import { constants, crc32, createDeflate, type Deflate } from 'node:zlib';

export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  readonly pixelsPerMetre: number;
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const filterUp = 2;

export class PngWriter {
  readonly #shape: PngShape;
  readonly #deflate: Deflate;
  readonly #chunks: Uint8Array[];
  readonly #finished: Promise<void>;
  /** The last row that was given; before the first one, nothing. */
  #above: Uint8Array;
  #rows = 0;

  constructor(shape: PngShape) {
    this.#shape = shape;
    this.#chunks = [pngSignature, headerChunk(shape), densityChunk(shape)];
    this.#above = new Uint8Array(shape.width * 4);
    this.#deflate = createDeflate({
      level: 6,
      memLevel: 9,
      chunkSize: 256 * 1024,
      strategy: constants.Z_DEFAULT_STRATEGY,
    });
    this.#deflate.on('data', (data: Buffer) => this.#chunks.push(...chunk('IDAT', data)));
    this.#finished = once(this.#deflate, 'end').then(() => undefined);
    // Told by whoever awaits the end.
    this.#finished.catch(() => undefined);
  }

  /** @param rgba whole rows with straight (not premultiplied) alpha, from the top on. */
  async addRows(rgba: Uint8Array): Promise<void> {
    const { width, hasAlpha } = this.#shape;
    const stride = width * 4;
    const rows = rgba.length / stride;
    const rowLength = 1 + width * (hasAlpha ? 4 : 3);
    const filtered = Buffer.allocUnsafe(rows * rowLength);
    for (let row = 0; row < rows; row += 1) {
      const here = rgba.subarray(row * stride, (row + 1) * stride);
      filterRow(here, this.#above, filtered.subarray(row * rowLength, (row + 1) * rowLength), hasAlpha);
      this.#above = here;
    }
    // The strip's memory belongs to the caller.
    this.#above = Uint8Array.from(this.#above);
    this.#rows += rows;
    if (!this.#deflate.write(filtered)) await once(this.#deflate, 'drain');
  }

  /** @throws RangeError when there were more or fewer rows than the header says. */
  async end(): Promise<Uint8Array> {
    if (this.#rows !== this.#shape.height) {
      throw new RangeError(`${this.#rows} rows were given for a picture of ${this.#shape.height}`);
    }
    this.#deflate.end();
    await this.#finished;
    this.#chunks.push(...chunk('IEND', new Uint8Array()));
    return Buffer.concat(this.#chunks);
  }
}

function filterRow(here: Uint8Array, above: Uint8Array, into: Uint8Array, hasAlpha: boolean): void {
  into[0] = filterUp;
  let to = 1;
  for (let from = 0; from < here.length; from += 4) {
    into[to] = (here[from] ?? 0) - (above[from] ?? 0);
    into[to + 1] = (here[from + 1] ?? 0) - (above[from + 1] ?? 0);
    into[to + 2] = (here[from + 2] ?? 0) - (above[from + 2] ?? 0);
    if (hasAlpha) into[to + 3] = (here[from + 3] ?? 0) - (above[from + 3] ?? 0);
    to += hasAlpha ? 4 : 3;
  }
}

function headerChunk({ width, height, hasAlpha }: PngShape): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, hasAlpha ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat(chunk('IHDR', data));
}

/** The size on paper and slides: without it a picture of twice the pixels lands there twice as large. */
function densityChunk({ pixelsPerMetre }: PngShape): Uint8Array {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(pixelsPerMetre, 0);
  data.writeUInt32BE(pixelsPerMetre, 4);
  data.writeUInt8(1, 8);
  return Buffer.concat(chunk('pHYs', data));
}

function chunk(type: string, data: Uint8Array): Uint8Array[] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0);
  return [head, data, tail];
}
