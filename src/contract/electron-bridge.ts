import type { Capabilities } from './capabilities.ts';
import type { Reply } from './client.ts';
import type { HostEvent } from './events.ts';
import type { MethodName } from './methods.ts';

/** All that a window under Electron is given, as `window.twinpath`; absent in a browser. */
export interface ElectronBridge {
  /** Never rejects for what the host refuses: that is in the reply. */
  call(method: MethodName, input: unknown): Promise<Reply>;
  /** Events from now on; returns a function that ends it. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  readonly capabilities: Capabilities;
}
