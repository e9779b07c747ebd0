const QUOTE = 34;
const BACKSLASH = 92;

/**
 * How deep arrays and objects of a JSON text are nested: counted in one pass and without recursion, before anything
 * that could run out of stack reads the text. Stops counting above `most`.
 */
export function nestingDepth(text: string, most: number): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) inString = false;
    } else if (sign === QUOTE) {
      inString = true;
    } else if (sign === 91 || sign === 123) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > most) return deepest;
    } else if (sign === 93 || sign === 125) {
      depth -= 1;
    }
  }
  return deepest;
}
