import type { ImageShape } from '../display-list.ts';

const inset = 5;

/** The picture at the top of a card that is `width` wide. */
export function cardImage(hash: string, width: number, height: number): ImageShape {
  return { shape: 'image', x: inset, y: inset, width: width - 2 * inset, height, hash, radius: 5 };
}
