import { describe, expect, it } from 'vitest';
import { allActions } from '../../renderer/app/actions/all-actions.ts';
import { type KeyPress, matchesShortcut, showShortcut } from '../../renderer/app/actions/shortcut.ts';

const press = (keys: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...keys,
});

describe('a shortcut', () => {
  it('goes by the place of the key, so it works in the Russian layout', () => {
    const russian = press({ code: 'KeyZ', key: 'я', ctrlKey: true });
    expect(matchesShortcut('Mod+KeyZ', russian, false)).toBe(true);
    expect(matchesShortcut('Mod+Shift+KeyZ', russian, false)).toBe(false);
  });

  it('takes the command key on a Mac and the control key elsewhere', () => {
    const command = press({ code: 'KeyZ', key: 'z', metaKey: true });
    expect(matchesShortcut('Mod+KeyZ', command, true)).toBe(true);
    expect(matchesShortcut('Mod+KeyZ', command, false)).toBe(false);
  });

  it('finds a character wherever the layout has it', () => {
    expect(matchesShortcut('char:?', press({ code: 'Slash', key: '?', shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('char:?', press({ code: 'Digit7', key: '?', shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('char:?', press({ code: 'Slash', key: '/' }), false)).toBe(false);
  });

  it('is written as the keyboards of this computer have it', () => {
    expect(showShortcut('Mod+Shift+KeyZ', false)).toBe('Ctrl+Shift+Z');
    expect(showShortcut('Mod+Shift+KeyZ', true)).toBe('⇧⌘Z');
    expect(showShortcut('Mod+Equal', false)).toBe('Ctrl++');
    expect(showShortcut('char:?', false)).toBe('?');
    expect(showShortcut('Shift+Digit1', false)).toBe('Shift+1');
  });
});

describe('the actions', () => {
  it('share no keys but those that a chosen cell and a selection, which exclude each other, both take', () => {
    const idsByKey = new Map<string, string[]>();
    for (const { id, shortcuts } of allActions) {
      for (const key of shortcuts) idsByKey.set(key, [...(idsByKey.get(key) ?? []), id]);
    }
    const shared = [...idsByKey].filter(([, ids]) => ids.length > 1);
    expect(Object.fromEntries(shared)).toEqual({ Enter: ['card.add', 'selection.rename'] });
  });
});
