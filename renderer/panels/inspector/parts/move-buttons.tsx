import type { ReactNode } from 'react';
import type { Action } from '../../../app/actions/action.ts';
import { isMac } from '../../../app/actions/platform.ts';
import { showShortcut } from '../../../app/actions/shortcut.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useApp } from '../../../state/app-context.ts';
import { useEditor } from '../../../state/editor-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';

export interface MoveButtonsProps {
  /** Actions that move the selected record by one place, as it looks on the map. */
  readonly back: Action;
  readonly forth: Action;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function MoveButtons({ back, forth, isFirst, isLast }: MoveButtonsProps): ReactNode {
  return (
    <>
      <MoveButton action={back} disabled={isFirst} />
      <MoveButton action={forth} disabled={isLast} />
    </>
  );
}

function MoveButton({
  action,
  disabled,
}: {
  readonly action: Action;
  readonly disabled: boolean;
}): ReactNode {
  const { t } = useText();
  const app = useApp();
  const editor = useEditor();
  const [shortcut] = action.shortcuts;
  if (action.icon === undefined) return null;
  return (
    <IconButton
      icon={action.icon}
      size="small"
      label={t(`action.${action.id}`)}
      shortcut={shortcut === undefined ? undefined : showShortcut(shortcut, isMac)}
      disabled={disabled}
      onClick={() => action.run({ app, editor })}
    />
  );
}
