/** Keyboard shortcuts: matching them against key presses and writing them as this computer's keyboards have them. */

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Shortcut {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** `event.code`, or `char:` and the character itself. */
  readonly code: string;
}

function parseShortcut(shortcut: string): Shortcut {
  const parts = shortcut.startsWith('char:') ? [shortcut] : shortcut.split('+');
  const code = parts.at(-1) ?? '';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), code };
}

/** Whether the pressed keys are this shortcut and nothing more. */
export function matchesShortcut(shortcut: string, press: KeyPress, mac: boolean): boolean {
  const wanted = parseShortcut(shortcut);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== wanted.mod || press.altKey !== wanted.alt) return false;
  // Which keys type a character, Shift included, depends on the layout.
  if (wanted.code.startsWith('char:')) return press.key === wanted.code.slice('char:'.length);
  return press.shiftKey === wanted.shift && press.code === wanted.code;
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Equal: '+',
  Minus: '−',
  Escape: 'Esc',
  Delete: 'Del',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
};
const macKeyNames: Readonly<Record<string, string>> = {
  Enter: '↩',
  Tab: '⇥',
  Backspace: '⌫',
  Delete: '⌦',
  Escape: '⎋',
};

/** "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. */
export function showShortcut(shortcut: string, mac: boolean): string {
  const { mod, shift, alt, code } = parseShortcut(shortcut);
  const key = keyName(code, mac);
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

function keyName(code: string, mac: boolean): string {
  const name = (mac ? macKeyNames[code] : undefined) ?? keyNames[code];
  return name ?? code.replace(/^(char:|Key|Digit|Numpad)/, '');
}
