import { Keyboard, Languages, Settings, SunMoon, UserRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Settings as SettingsValue } from '../../../src/contract/methods.ts';
import type { Language } from '../../../src/core/words/language.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-items.tsx';
import { isMac } from '../actions/platform.ts';
import { showShortcut } from '../actions/shortcut.ts';
import { AuthorDialog } from './author-dialog.tsx';
import { shellStore } from './shell-store.ts';
import { tellingFailure } from './telling-failure.ts';

/** Names of languages are written in themselves, so that whoever is lost finds the way back. */
const languageNames: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };
const themes = ['system', 'light', 'dark'] as const satisfies readonly SettingsValue['theme'][];

/** Language, theme, the person's name, and the way to the shortcut page. */
export function SettingsMenu(): ReactNode {
  const { t, language } = useText();
  const { host } = useApp();
  const [isNaming, setIsNaming] = useState(false);
  const change = (patch: Partial<SettingsValue>): void => {
    void tellingFailure(host.changeSettings(patch));
  };

  function items(): MenuItem[] {
    const theme = host.state.getState().info?.settings.theme ?? 'system';
    return [
      {
        kind: 'submenu',
        id: 'language',
        label: t('app.settings.language'),
        icon: Languages,
        items: (['ru', 'en'] as const).map((code) => ({
          kind: 'action',
          id: code,
          label: languageNames[code],
          checked: code === language,
          run: () => change({ language: code }),
        })),
      },
      {
        kind: 'submenu',
        id: 'theme',
        label: t('app.settings.theme'),
        icon: SunMoon,
        items: themes.map((name) => ({
          kind: 'action',
          id: name,
          label: t(`app.theme.${name}`),
          checked: name === theme,
          run: () => change({ theme: name }),
        })),
      },
      {
        kind: 'action',
        id: 'author',
        label: t('app.author.open'),
        icon: UserRound,
        run: () => setIsNaming(true),
      },
      { kind: 'separator', id: 'end' },
      {
        kind: 'action',
        id: 'shortcuts',
        label: t('action.shortcuts.show'),
        icon: Keyboard,
        shortcut: showShortcut('F1', isMac),
        run: () => shellStore.setState({ shortcutsOpen: true }),
      },
    ];
  }

  return (
    <>
      <Menu
        side="right"
        align="end"
        items={items}
        trigger={<IconButton icon={Settings} label={t('app.settings.label')} side="right" />}
      />
      {isNaming ? <AuthorDialog onClose={() => setIsNaming(false)} /> : null}
    </>
  );
}
