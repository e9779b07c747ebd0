/** Which fonts a picture needs, and which of its characters no bundled font has. */
import { isCovered } from '../layout/text/advances.ts';
import { fontRuns } from '../layout/text/font-runs.ts';
import type { FontWeight } from '../layout/text/text-style.ts';
import type { Scene, TextShape } from './display-list.ts';

export interface FontFace {
  readonly family: 'Noto Sans' | 'Noto Emoji';
  readonly weight: FontWeight;
}

/** The faces that the texts of a scene are set in, in a fixed order; the emoji font has one weight. */
export function fontFacesOf(scene: Scene): FontFace[] {
  const weights = new Set<FontWeight>();
  let hasEmoji = false;
  for (const shape of textsOf(scene)) {
    for (const { font } of fontRuns(shape.text, shape)) {
      if (font === 'emoji') hasEmoji = true;
      else weights.add(shape.weight);
    }
  }
  const faces = [...weights].sort().map((weight): FontFace => ({ family: 'Noto Sans', weight }));
  return hasEmoji ? [...faces, { family: 'Noto Emoji', weight: 400 }] : faces;
}

/** The characters that the bundled fonts lack, each once, in the order of appearance. */
export function missingCharacters(scene: Scene): string[] {
  const missing = new Set<string>();
  for (const shape of textsOf(scene)) {
    for (const character of shape.text) if (!isCovered(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}

function* textsOf(scene: Scene): Generator<TextShape> {
  for (const group of scene.groups) {
    for (const shape of group.shapes) if (shape.shape === 'text') yield shape;
  }
}
