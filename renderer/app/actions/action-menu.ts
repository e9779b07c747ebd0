import type { Message } from '../../../src/core/store/message.ts';
import type { MenuAction } from '../../ui/menu-items.tsx';
import { type Action, type ActionContext, actionLabel } from './action.ts';
import { isMac } from './platform.ts';
import { showShortcut } from './shortcut.ts';

/** An action as an item of a menu or a context menu. */
export function actionMenuItem(
  action: Action,
  context: ActionContext,
  tell: (message: Message) => string,
): MenuAction {
  const [shortcut] = action.shortcuts;
  return {
    kind: 'action',
    id: action.id,
    label: tell(actionLabel(action, context)),
    icon: action.icon,
    shortcut: shortcut === undefined ? undefined : showShortcut(shortcut, isMac),
    disabled: !action.enabled(context),
    run: () => action.run(context),
  };
}
