import type { CancelSignal } from './ports/exporter.ts';

/** A CancelSignal and the hand that gives it. */
export class CancelSwitch implements CancelSignal {
  #cancelled = false;
  readonly #listeners: (() => void)[] = [];

  get cancelled(): boolean {
    return this.#cancelled;
  }

  onCancel(listener: () => void): void {
    if (this.#cancelled) listener();
    else this.#listeners.push(listener);
  }

  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    for (const listener of this.#listeners.splice(0)) listener();
  }
}
