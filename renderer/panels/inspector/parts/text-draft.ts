/** How long what was typed waits before it becomes a command, in milliseconds. */
export const draftDelay = 250;

/** Takes a text; false when it was refused. */
export type CommitText = (text: string) => boolean;

/**
 * What is being typed into one field. It goes to the document `draftDelay` after the first key, again and again while
 * typing goes on (the steps are close enough to become one in the history), and at once when the field is left. A text
 * keeps the commit that it was typed for, so it can't end up in another record; a refused text stays in the field.
 */
export class TextDraft {
  #typed: string | null = null;
  #commit: CommitText | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #onChange: () => void;

  /** @param onChange told whenever `typed` is another one */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What the document does not have yet; null when it has everything. */
  get typed(): string | null {
    return this.#typed;
  }

  type(text: string, commit: CommitText): void {
    this.#typed = text;
    this.#commit = commit;
    this.#timer ??= setTimeout(() => this.flush(), draftDelay);
    this.#onChange();
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#typed === null || this.#commit === null) return;
    if (!this.#commit(this.#typed)) return;
    this.#typed = null;
    this.#commit = null;
    this.#onChange();
  }
}
