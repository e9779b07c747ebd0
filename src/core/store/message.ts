/** Words for people are made where they are shown, in the language of the reader; the core passes keys and values. */
export interface Message {
  readonly key: string;
  readonly params?: MessageParams;
}

/** A parameter that is a message itself is put into words first: "Undo: move stage". */
export type MessageParams = Readonly<Record<string, string | number | Message>>;

export function message(key: string, params?: MessageParams): Message {
  return params === undefined ? { key } : { key, params };
}

/** Thrown inside a command to say that it can't be done here, and why. Everything it did is discarded. */
export class Refusal extends Error {
  readonly reason: Message;

  constructor(key: string, params?: MessageParams) {
    super(key);
    this.name = 'Refusal';
    this.reason = message(key, params);
  }
}
