/** The fonts that come with the program, as files for the rasteriser and as base64 for SVG. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFace } from '../../core/scene/svg-fonts.ts';

const textFiles: Readonly<Record<FontFace['weight'], string>> = {
  400: 'NotoSans-Regular.ttf',
  600: 'NotoSans-SemiBold.ttf',
  700: 'NotoSans-Bold.ttf',
};
const emojiFile = 'NotoEmoji-Regular.ttf';

export function fontPaths(assetsFolder: string): string[] {
  return [...Object.values(textFiles), emojiFile].map((file) => join(assetsFolder, 'fonts', file));
}

/** The whole font: a subset would have to keep every character that a designer may type later. */
export function fontBase64(assetsFolder: string, { family, weight }: FontFace): string {
  const file = family === 'Noto Emoji' ? emojiFile : textFiles[weight];
  return readFileSync(join(assetsFolder, 'fonts', file)).toString('base64');
}
