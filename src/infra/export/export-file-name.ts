/** In UTF-16 units, without the extension. */
const longestName = 110;
/** Most file systems take 255 bytes; the extension and a browser's " (12)" need some. */
const mostBytes = 225;
/** Names that Windows keeps for devices, whatever follows their first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;
/** Refused by some system, or nothing that a name can show. */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}<>:"/\\|?*]/gu;
/** Not to be seen, and so good for hiding what a file is: turned writing directions, joiners, soft hyphens. */
const invisible = /\p{Cf}/gu;

/**
 * A title as a file name that Windows, macOS and Linux all take: «Интернет-банк для бизнеса.png».
 *
 * @param extension with its dot.
 * @param fallback when nothing of the title is left.
 */
export function exportFileName(title: string, extension: string, fallback: string): string {
  const plain = title.toWellFormed().normalize('NFC').replace(invisible, '').replace(unwanted, ' ');
  const name = trimmed(cut(trimmed(plain.replace(/\s+/g, ' '))));
  const named = name === '' ? fallback : name;
  return `${reserved.test(named) ? `_${named}` : named}${extension}`;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function cut(name: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)) {
    bytes += encoder.encode(segment).length;
    if (bytes > mostBytes || kept.length + segment.length > longestName) break;
    kept += segment;
  }
  return kept;
}
