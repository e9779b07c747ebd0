import { type Client, createClient, type Transport } from '../../src/contract/client.ts';
import { ContractError, errorCodes, type Failure } from '../../src/contract/error-codes.ts';
import { imagesPath } from '../../src/contract/resource-paths.ts';

/** Bytes of the host, by the paths of resource-paths.ts. */
export interface HostResources {
  /** @throws ContractError */
  get(path: string): Promise<Blob>;
  /**
   * @returns the hash that records name the image by
   * @throws ContractError
   */
  putImage(image: Blob): Promise<string>;
}

/** The window's end of its host, whatever carries it. */
export interface HostConnection {
  readonly client: Client;
  readonly resources: HostResources;
  /**
   * Tells each time the connection is lost or back; returns a function that ends it. After it is back, events were
   * missed: what is open has to be opened anew. A host in the same program never tells anything.
   */
  onConnection(listener: (connected: boolean) => void): () => void;
}

/** @param request fetches a path of the host with whatever proves who asks; rejects when the host can't be reached */
export function hostConnection(
  transport: Transport,
  request: (path: string, init: RequestInit) => Promise<Response>,
  onConnection: HostConnection['onConnection'],
): HostConnection {
  async function fetched(path: string, init: RequestInit): Promise<Response> {
    const response = await request(path, init).catch(() => {
      throw new ContractError('disconnected');
    });
    if (response.ok) return response;
    throw await failureOf(response);
  }
  return {
    client: createClient(transport),
    onConnection,
    resources: {
      get: async (path) => (await fetched(path, {})).blob(),
      async putImage(image) {
        const headers = { 'content-type': image.type || 'application/octet-stream' };
        const response = await fetched(imagesPath, { method: 'POST', headers, body: image });
        return ((await response.json()) as { hash: string }).hash;
      },
    },
  };
}

/** A refusal by the host comes with its failure; one by the transport has only a status. */
async function failureOf(response: Response): Promise<ContractError> {
  const said = (await response.json().catch(() => null)) as Partial<Failure> | null;
  const code = errorCodes.find((known) => known === said?.code) ?? codeOfStatus(response.status);
  return new ContractError(code, said?.reason ?? null);
}

export function codeOfStatus(status: number): Failure['code'] {
  if (status === 401) return 'unauthorised';
  if (status === 404) return 'notFound';
  return status === 413 ? 'tooLarge' : 'internal';
}
