/** Where the program's own pages are. Decided once: everything else asks here. */
import { app } from 'electron';

/**
 * A scheme of our own can only be registered before the app is ready, and a stock Electron waits for that. Some runtimes that
 * developers bring along don't; there an address that exists nowhere stands in. A packaged program always has its scheme.
 */
export const comesLate = !app.isPackaged && app.isReady();

export const appScheme = comesLate ? 'https' : 'twinpath';
export const appHost = comesLate ? 'twinpath.invalid' : 'app';
export const appOrigin = `${appScheme}://${appHost}`;
export const appPage = `${appOrigin}/index.html`;
