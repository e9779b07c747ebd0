import type { LossList } from '../loss-list.ts';
import { plainLine } from '../mermaid/plain-text.ts';

/** Signs that turn the direction of the text after them, so that a name can pose as another. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A Mermaid text as a title of at most `most` units, with what it loses told. Half of a surrogate pair becomes U+FFFD,
 * because no file could hold it.
 */
export function titleText(raw: string, most: number, losses: LossList): string {
  const plain = plainLine(raw);
  const clear = plain.text.replace(TURNING, '').toWellFormed();
  if (plain.hadControl || clear.length !== plain.text.length) losses.add('loss.mermaid.control-removed');
  if (clear.length <= most) return clear;
  losses.add('importLoss.textCut', { most });
  return cut(clear, most);
}

/** Cut between two characters, never inside one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

export function proseText(raw: string, most: number, losses: LossList): string {
  const clear = raw.replace(TURNING, '').toWellFormed();
  if (clear.length > most) losses.add('importLoss.textCut', { most });
  return cut(clear, most);
}
