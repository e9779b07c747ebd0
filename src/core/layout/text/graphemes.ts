/** The locale does not matter: grapheme boundaries are the same in all of them. */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Splits text into what a person sees as single characters: a letter with its accents, a family emoji, a flag. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}
