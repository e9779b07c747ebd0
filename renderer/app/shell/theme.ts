import { useEffect, useSyncExternalStore } from 'react';
import { useHost } from '../../state/app-context.ts';

export type Theme = 'light' | 'dark';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribeToSystem(listener: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme in use: the chosen one, or the system's; also puts it on the page for tokens.css. */
export function useTheme(): Theme {
  const chosen = useHost((state) => state.info?.settings.theme ?? 'system');
  const systemDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(darkQuery).matches);
  const theme = chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
