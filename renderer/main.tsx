import './without-eval.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import type { Language } from '../src/core/words/language.ts';
import { AppRoot } from './app/app.tsx';
import { createApp } from './app/create-app.ts';
import { NotConnected } from './app/shell/not-connected.tsx';
import { createI18n } from './i18n/i18n.ts';
import { failureOf } from './state/commit-queue.ts';
import { connectToHost } from './transport/connect-to-host.ts';

/** Until the host has said which language the person chose. */
const systemLanguage: Language = navigator.language.startsWith('ru') ? 'ru' : 'en';

async function start(container: HTMLElement): Promise<void> {
  const i18n = createI18n(systemLanguage);
  const root = createRoot(container);
  try {
    const connection = await connectToHost();
    root.render(<AppRoot app={createApp(connection)} i18n={i18n} />);
  } catch (error) {
    root.render(<NotConnected failure={failureOf(error)} i18n={i18n} />);
  }
}

const container = document.getElementById('root');
if (container !== null) void start(container);
