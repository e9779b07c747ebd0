import type { Action, ActionContext } from './action.ts';
import { matchesShortcut } from './shortcut.ts';

/** Inputs that take text; keys pressed there edit it. */
const fields =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]';
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Runs the action whose keys are pressed, wherever the focus is, except while a dialog or a menu is open: those have the
 * keyboard to themselves.
 *
 * @returns a function that ends it
 */
export function listenToKeys(
  actions: readonly Action[],
  context: () => ActionContext,
  mac: boolean,
): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (document.querySelector(overlays) !== null) return;
    const inField = target?.closest(fields) != null;
    const now = context();
    const action = actions.find(
      (candidate) =>
        candidate.bySystem !== true &&
        (!inField || candidate.inFields === true) &&
        candidate.shortcuts.some((shortcut) => matchesShortcut(shortcut, event, mac)) &&
        candidate.enabled(now),
    );
    if (action === undefined) return;
    event.preventDefault();
    action.run(now);
  }
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
