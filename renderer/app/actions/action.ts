/**
 * An action is something that a person can trigger. Toolbars, menus, context menus, the keyboard and the shortcut page
 * all read the one list in all-actions.ts, so a name, an icon or a key is written once.
 *
 * To add one: write it in a file of its theme, give its name in both locales (`action.<id>`), and list it.
 */
import type { LucideIcon } from 'lucide-react';
import type { Message } from '../../../src/core/store/message.ts';
import type { App } from '../../state/app-context.ts';
import type { Editor } from '../../state/editor-context.ts';

/** In this order on the shortcut page; named `actionGroup.<group>`. */
export const actionGroups = ['map', 'edit', 'add', 'select', 'view', 'app'] as const;
export type ActionGroup = (typeof actionGroups)[number];

export interface ActionContext {
  readonly app: App;
  /** The open map; null on other screens. */
  readonly editor: Editor | null;
}

export interface Action {
  /** `<noun>.<verb>`; its name is the text `action.<id>`. */
  readonly id: string;
  readonly group: ActionGroup;
  readonly icon?: LucideIcon;
  /**
   * Keys by their place, so that they work in every layout: `Mod+Shift+KeyZ`, `Delete`, `F2`; `Mod` is ⌘ on a Mac and
   * Ctrl elsewhere. `char:?` stands for whatever key types that character. The first one is shown.
   */
  readonly shortcuts: readonly string[];
  /** Also while a text field has the focus; then the keys must not be ones that edit text. */
  readonly inFields?: boolean;
  /** The keys are the system's own (copy, cut, paste): shown everywhere, and run by the event that the system sends. */
  readonly bySystem?: boolean;
  /** A finer name for now, such as the step that an undo would take back; else `action.<id>`. */
  label?(context: ActionContext): Message;
  enabled(context: ActionContext): boolean;
  run(context: ActionContext): void;
}

export function actionLabel(action: Action, context: ActionContext | null): Message {
  return (context === null ? undefined : action.label?.(context)) ?? { key: `action.${action.id}` };
}
