import { type HostConnection, hostConnection } from '../../renderer/transport/host-connection.ts';
import type { Host, NativeDialogs } from '../../src/host/compose.ts';
import { composeTestHost, type StartedHost } from './started-host.ts';

/** No transport at all: what crosses is copied, as the others do by writing and reading it. */
export async function startInProcess(options: { dialogs?: NativeDialogs } = {}): Promise<StartedHost> {
  const composed = await composeTestHost(options);
  return { ...composed, connect: () => Promise.resolve(connectInProcess(composed.host)) };
}

function connectInProcess(host: Host): HostConnection {
  return hostConnection(
    {
      call: async (method, input) => structuredClone(await host.dispatch(method, structuredClone(input))),
      subscribe: (listener) => host.subscribe((event) => listener(structuredClone(event))),
    },
    async (path, init) => {
      const body =
        init.body instanceof Blob ? new Uint8Array(await init.body.arrayBuffer()) : new Uint8Array();
      const { status, mediaType, bytes } =
        init.method === 'POST'
          ? await host.resources.post(path, 'application/octet-stream', body)
          : await host.resources.get(path);
      return new Response(new Uint8Array(bytes), { status, headers: { 'content-type': mediaType } });
    },
    () => () => undefined,
  );
}
