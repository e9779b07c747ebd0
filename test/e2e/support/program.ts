/** The whole program with its first window, in whichever host: what the tests start, kill and start again. */
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/core/words/language.ts';

export interface StartOptions {
  readonly dataFolder: string;
  /** The system's language. */
  readonly language: Language;
}

/** One run of the program. */
export interface Program {
  readonly page: Page;
  /** Another window on the same project. */
  newWindow(): Promise<Page>;
  /**
   * Does what makes the program save a file where the person chooses, and chooses.
   * @returns the path of the file
   */
  saveFile(folder: string, doing: () => Promise<void>): Promise<string>;
  /** Closes the windows and ends the program as a person does. */
  close(): Promise<void>;
  /** Ends the host as a power cut would, and closes what is left of its windows. */
  kill9(): Promise<void>;
  /** What no window may ever write into its console: errors, uncaught ones included, and refusals of the policy. */
  readonly complaints: readonly string[];
}

/** Collects into a list what a page complains of. */
export function listenForComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) {
      complaints.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
}
