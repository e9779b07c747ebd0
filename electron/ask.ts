import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

export interface Question extends Pick<MessageBoxOptions, 'detail' | 'signal'> {
  readonly type: 'question' | 'warning' | 'error';
  readonly message: string;
  readonly detail: string;
  /** The first one is the careful one: it stands for Esc and Enter too. */
  readonly buttons: readonly [careful: string, bold: string];
}

const shown = ({ buttons, ...question }: Question): MessageBoxOptions => ({
  ...question,
  buttons: [...buttons],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
});

/** True when the person chose the second, bold, button. */
export async function ask(window: BrowserWindow | undefined, question: Question): Promise<boolean> {
  const options = shown(question);
  const { response } = window
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  return response === 1;
}

/** The same where Electron wants the answer at once; nothing else happens meanwhile. */
export function askAtOnce(window: BrowserWindow, question: Question): boolean {
  return dialog.showMessageBoxSync(window, shown(question)) === 1;
}
