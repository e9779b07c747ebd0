import type { ElectronBridge } from '../../src/contract/electron-bridge.ts';
import { browserSurroundings } from './browser-surroundings.ts';
import { connectElectron } from './connect-electron.ts';
import { connectHttp } from './connect-http.ts';
import type { HostConnection } from './host-connection.ts';

/**
 * Connects this window to whichever host opened it.
 * @throws ContractError `unauthorised` when it was not opened by a good address, `disconnected` when no host answers
 */
export async function connectToHost(): Promise<HostConnection> {
  const { twinpath } = globalThis as { readonly twinpath?: ElectronBridge };
  return twinpath === undefined ? connectHttp(browserSurroundings()) : connectElectron(twinpath);
}
