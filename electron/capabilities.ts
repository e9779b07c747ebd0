import type { Capabilities } from '../src/contract/capabilities.ts';

/** What a host under Electron adds; said to the host and, by the preload, to the window. */
export const electronCapabilities: Capabilities = {
  nativeDialogs: true,
  revealInFolder: false,
  nativeMenu: false,
};
