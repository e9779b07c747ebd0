import { Keyboard, LayoutGrid } from 'lucide-react';
import { shellStore } from '../shell/shell-store.ts';
import type { Action } from './action.ts';

export const showShortcuts: Action = {
  id: 'shortcuts.show',
  group: 'app',
  icon: Keyboard,
  shortcuts: ['F1', 'char:?'],
  enabled: () => true,
  run: () => shellStore.setState({ shortcutsOpen: true }),
};

export const goHome: Action = {
  id: 'maps.show',
  group: 'app',
  icon: LayoutGrid,
  shortcuts: ['Mod+Shift+KeyL'],
  inFields: true,
  enabled: () => true,
  run: ({ app }) => app.route.go({ screen: 'home' }),
};
