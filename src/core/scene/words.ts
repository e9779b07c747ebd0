/** The language of a picture: words come from whoever draws it, because the core has keys and no texts. */
import type { MessageParams } from '../store/message.ts';

export interface Words {
  readonly language: 'ru' | 'en';
  tell(key: string, params?: MessageParams): string;
}
