import { CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Action, type ActionContext, actionLabel } from './action.ts';
import { isMac } from './platform.ts';
import { showShortcut } from './shortcut.ts';

export interface ActionButtonProps {
  readonly action: Action;
  readonly context: ActionContext;
  /** For a toggle: whether it is on. */
  readonly pressed?: boolean;
  readonly size?: 'small' | 'medium';
}

/** An action as a button of a toolbar. Its parent draws it anew when what the action depends on changes. */
export function ActionButton({ action, context, pressed, size = 'medium' }: ActionButtonProps): ReactNode {
  const { tell } = useText();
  const [shortcut] = action.shortcuts;
  return (
    <IconButton
      icon={action.icon ?? CircleDashed}
      label={tell(actionLabel(action, context))}
      shortcut={shortcut === undefined ? undefined : showShortcut(shortcut, isMac)}
      size={size}
      disabled={!action.enabled(context)}
      onClick={() => action.run(context)}
      {...(pressed === undefined ? {} : { pressed })}
    />
  );
}
