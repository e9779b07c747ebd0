import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import type { Language } from '../../src/core/words/language.ts';
import { useText } from '../i18n/use-text.ts';
import { type App, AppContext, useApp, useHost } from '../state/app-context.ts';
import { languageOf } from '../state/host-store.ts';
import { Spinner } from '../ui/spinner.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { allActions } from './actions/all-actions.ts';
import { listenToKeys } from './actions/keyboard.ts';
import { isMac } from './actions/platform.ts';
import { ShortcutDialog } from './actions/shortcut-dialog.tsx';
import styles from './app.module.css';
import { HomeScreen } from './home/home-screen.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { MapScreen } from './map/map-screen.tsx';
import { ConnectionBanner } from './shell/connection-banner.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Rail } from './shell/rail.tsx';
import { shellStore } from './shell/shell-store.ts';
import { StartFailure } from './shell/start-failure.tsx';
import { StatusPage } from './shell/status-page.tsx';
import { useTheme } from './shell/theme.ts';

export interface AppRootProps {
  readonly app: App;
  readonly i18n: i18n;
}

export function AppRoot({ app, i18n }: AppRootProps): ReactNode {
  return (
    <I18nextProvider i18n={i18n}>
      <AppContext value={app}>
        <TooltipProvider>
          <ErrorBoundary>
            <Shell i18n={i18n} />
            <Toaster />
          </ErrorBoundary>
        </TooltipProvider>
      </AppContext>
    </I18nextProvider>
  );
}

function Shell({ i18n }: { readonly i18n: i18n }): ReactNode {
  const app = useApp();
  const { t } = useText();
  const info = useHost((state) => state.info);
  const startFailure = useHost((state) => state.startFailure);
  useLanguage(i18n, languageOf(info, i18n.language === 'ru' ? 'ru' : 'en'));
  useTheme();

  useEffect(() => {
    void app.host.start();
  }, [app]);
  useEffect(() => {
    const context = () => ({ app, editor: shellStore.getState().editor });
    return listenToKeys(allActions, context, isMac);
  }, [app]);

  if (info === null) {
    return (
      <StatusPage>
        {startFailure === null ? (
          <Spinner label={t('app.starting')} />
        ) : (
          <StartFailure failure={startFailure} />
        )}
      </StatusPage>
    );
  }
  return (
    <div className={styles.shell}>
      <Rail />
      <div className={styles.screen}>
        <ConnectionBanner />
        <ErrorBoundary>
          <Screen />
        </ErrorBoundary>
      </div>
      <ShortcutDialog />
    </div>
  );
}

function Screen(): ReactNode {
  const { route } = useStore(useApp().route.state);
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'map':
    case 'losses':
      return <MapScreen key={route.mapId} mapId={route.mapId} view={route.screen} />;
  }
}

function useLanguage(i18n: i18n, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
}
