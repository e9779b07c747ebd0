/** A menu that closes gives the focus back to its button, in a timeout of its own. */
const menusAreDone = 20;

/** Puts the focus into a field that a button or a menu has just brought up. */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus();
  setTimeout(() => {
    if (field?.isConnected === true) field.focus();
  }, menusAreDone);
}
