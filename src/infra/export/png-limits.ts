import { message } from '../../core/store/message.ts';
import { ExportFailure } from '../../services/ports/exporter.ts';

/** More than any viewer opens; many formats and programs stop at 16 bits a side. */
export const mostPixelsPerSide = 65_535;
export const mostPixels = 1_000_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

function fits({ width, height }: Size, scale: number): boolean {
  return (
    width * scale <= mostPixelsPerSide &&
    height * scale <= mostPixelsPerSide &&
    width * height * scale * scale <= mostPixels
  );
}

/**
 * @param size in whole layout units.
 * @throws ExportFailure that names the largest scale that is possible, when this one is not.
 */
export function assertPossible(size: Size, scale: number): void {
  if (fits(size, scale)) return;
  const largest = [4, 3, 2, 1].find((candidate) => fits(size, candidate));
  if (largest === undefined) {
    throw new ExportFailure('exportTooLarge', message('exporter.tooLargeAtAll', { ...size }));
  }
  const pixels = { width: size.width * scale, height: size.height * scale };
  throw new ExportFailure('exportTooLarge', message('exporter.tooLarge', { scale, largest, ...pixels }));
}
