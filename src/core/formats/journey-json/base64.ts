/** Base64 of RFC 4648 with padding. Written out because the core has neither Node's Buffer nor a window's btoa. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const signValue = new Uint8Array(128).fill(255);
for (let index = 0; index < alphabet.length; index += 1) signValue[alphabet.charCodeAt(index)] = index;

/** So many bytes at a time become text: a string grown sign by sign would cost a copy each. */
const bytesPerPart = 3 * 8192;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += bytesPerPart) {
    const units: number[] = [];
    const end = Math.min(from + bytesPerPart, bytes.length);
    for (let at = from; at < end; at += 3) {
      const left = end - at;
      const triple = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      units.push(unit(triple >>> 18), unit(triple >>> 12));
      units.push(left > 1 ? unit(triple >>> 6) : 61, left > 2 ? unit(triple) : 61);
    }
    for (let at = 0; at < units.length; at += 8192)
      parts.push(String.fromCharCode(...units.slice(at, at + 8192)));
  }
  return parts.join('');
}

function unit(bits: number): number {
  return alphabet.charCodeAt(bits & 63);
}

/** The bytes, or null when the text is no whole base64. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let written = 0;
  let bits = 0;
  const signs = text.length - padding;
  for (let at = 0; at < signs; at += 1) {
    const value = signValue[text.charCodeAt(at)] ?? 255;
    if (value === 255) return null;
    bits = (bits << 6) | value;
    const place = at % 4;
    if (place > 0) {
      bytes[written] = (bits >>> (6 - place * 2)) & 255;
      written += 1;
    }
  }
  return bytes;
}
