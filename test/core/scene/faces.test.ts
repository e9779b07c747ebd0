import { describe, expect, it } from 'vitest';
import { FACE_BOX, type FaceLevel, type FaceShape, faceShapes } from '../../../src/core/scene/faces.ts';

const LEVELS: readonly FaceLevel[] = [1, 2, 3, 4, 5];

function extent(shape: FaceShape): number[] {
  if (shape.kind === 'circle') {
    const reach = shape.r + shape.strokeWidth / 2;
    return [shape.cx - reach, shape.cx + reach, shape.cy - reach, shape.cy + reach];
  }
  return (shape.d.match(/[\d.]+/g) ?? []).map(Number);
}

function partsOf(level: FaceLevel): string[] {
  return faceShapes(level).map((shape) => shape.part);
}

/** How far the middle of the mouth hangs below its corners: above 0 smiles, below 0 frowns. */
function smile(level: FaceLevel): number {
  const mouth = faceShapes(level).find((shape) => shape.part === 'mouth');
  const numbers = mouth === undefined ? [] : extent(mouth);
  const heights = numbers.filter((_, index) => index % 2 === 1);
  const corner = heights[0] ?? Number.NaN;
  return Math.max(...heights) - corner > 0 ? Math.max(...heights) - corner : Math.min(...heights) - corner;
}

describe('the faces of emotions', () => {
  it.each(LEVELS)('has a disc at the bottom, two eyes and a mouth at level %i', (level) => {
    const parts = partsOf(level);
    expect(parts[0]).toBe('face');
    expect(parts.filter((part) => part === 'eye')).toHaveLength(2);
    expect(parts.filter((part) => part === 'mouth')).toHaveLength(1);
  });

  it.each(LEVELS)('stays within its box at level %i', (level) => {
    for (const number of faceShapes(level).flatMap(extent)) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(FACE_BOX);
    }
  });

  it.each(LEVELS)('draws paths of absolute M, L, C and Z only at level %i', (level) => {
    for (const shape of faceShapes(level)) {
      if (shape.kind === 'path') expect(shape.d).toMatch(/^M[\d. ]+( ?[LC][\d. ]+)+Z?$/);
    }
  });

  it.each(LEVELS)('fills or strokes every shape at level %i', (level) => {
    for (const shape of faceShapes(level)) {
      expect(shape.fill !== null || shape.stroke !== null).toBe(true);
      expect(shape.strokeWidth > 0).toBe(shape.stroke !== null);
    }
  });

  it('smiles more the higher the level', () => {
    const smiles = LEVELS.map(smile);
    expect(smiles[0]).toBeLessThan(0);
    expect(smiles[1]).toBeLessThan(0);
    expect(smiles[2]).toBe(0);
    expect(smiles[3]).toBeGreaterThan(0);
    expect(smiles[4]).toBeGreaterThan(smiles[3] ?? Number.NaN);
  });

  it('frowns with brows and another colour only when angry, and shows teeth only when very happy', () => {
    expect(LEVELS.filter((level) => partsOf(level).includes('brow'))).toEqual([1]);
    expect(LEVELS.filter((level) => faceShapes(level)[0]?.fill === 'faceAngry')).toEqual([1]);
    expect(LEVELS.filter((level) => partsOf(level).includes('teeth'))).toEqual([5]);
  });

  it('gives the same array at each call, so that what is derived from it can be kept', () => {
    expect(faceShapes(4)).toBe(faceShapes(4));
  });
});
