import { describe, expect, it } from 'vitest';
import { readPngRows } from '../../src/infra/export/png-reader.ts';
import { PngWriter } from '../../src/infra/export/png-writer.ts';
import { readPng } from '../support/read-png.ts';

function noise(length: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
}

async function written(
  width: number,
  height: number,
  hasAlpha: boolean,
  step: number,
): Promise<{ png: Uint8Array; rgba: Uint8Array }> {
  const writer = new PngWriter({ width, height, hasAlpha, pixelsPerMetre: 3780 });
  const rgba = noise(width * height * 4);
  for (let y = 0; y < height; y += step) {
    await writer.addRows(rgba.slice(y * width * 4, Math.min(height, y + step) * width * 4));
  }
  return { png: await writer.end(), rgba };
}

describe('the PNG writer', () => {
  it.each([
    [1, 1, true, 1],
    [7, 5, false, 2],
    [300, 211, true, 17],
    [641, 97, false, 97],
  ])(
    'writes %i × %i pixels (alpha: %s) in steps of %i rows so that any reader gets them back',
    async (width, height, hasAlpha, step) => {
      const { png, rgba } = await written(width, height, hasAlpha, step);
      const decoded = readPng(png);
      const expected = rgba.filter((_, at) => hasAlpha || at % 4 !== 3);
      expect(Buffer.from(decoded.pixels).equals(expected)).toBe(true);
      const rows: number[] = [];
      await readPngRows(png, (row) => rows.push(...row));
      expect(Buffer.from(rows).equals(expected)).toBe(true);
    },
  );

  it('does not end before the last row', async () => {
    const writer = new PngWriter({ width: 2, height: 2, hasAlpha: true, pixelsPerMetre: 1 });
    await writer.addRows(new Uint8Array(8));
    await expect(writer.end()).rejects.toThrow(RangeError);
  });
});

describe('reading a PNG back', () => {
  it('finds every byte that was changed', async () => {
    const { png } = await written(9, 6, true, 6);
    for (let at = 8; at < png.length; at += 1) {
      const damaged = Uint8Array.from(png);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      await expect(readPngRows(damaged, () => undefined)).rejects.toThrow();
    }
  });

  it('finds that it is cut off, wherever', async () => {
    const { png } = await written(9, 6, true, 6);
    for (let length = 0; length < png.length; length += 1) {
      await expect(readPngRows(png.slice(0, length), () => undefined)).rejects.toThrow();
    }
  });
});
