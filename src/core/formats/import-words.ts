import type { Message, MessageParams } from '../store/message.ts';
import type { Language } from '../words/language.ts';

/** The words that an importer adds itself: titles of lanes that the format does not have. */
export interface ImportWords {
  readonly language: Language;
  tell(key: string, params?: MessageParams): string;
}

/** A file that is not imported, and why, in words for its owner. Nothing of it is kept. */
export class ImportError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.name = 'ImportError';
    this.reason = reason;
  }
}
