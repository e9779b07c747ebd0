/** Pictures of the project, by the hash of their bytes. */
import { ContractError } from '../contract/error-codes.ts';
import { message } from '../core/store/message.ts';
import { imageKindOf } from './image-kind.ts';
import type { ImageBlob } from './ports/project-store.ts';
import type { Projects } from './projects.ts';

/** The largest picture that is taken: bytes of the file, and pixels that it would unfold to. */
export const mostImageBytes = 20 * 1024 * 1024;
const mostImagePixels = 50_000_000;

export class Images {
  readonly #projects: Projects;

  constructor(projects: Projects) {
    this.#projects = projects;
  }

  /**
   * @returns the hash that records name it by
   * @throws ContractError `tooLarge`; `refused` when it is no PNG, JPEG, WebP or GIF
   */
  put(bytes: Uint8Array): string {
    if (bytes.byteLength > mostImageBytes)
      throw new ContractError('tooLarge', message('host.imageTooManyBytes'));
    const kind = imageKindOf(bytes);
    if (kind === null) throw new ContractError('refused', message('host.imageKind'));
    if (kind.width * kind.height > mostImagePixels) {
      throw new ContractError('tooLarge', message('host.imageTooManyPixels'));
    }
    return this.#projects.current.connection.store.putImage(bytes, kind.mediaType);
  }

  get(hash: string): ImageBlob {
    const image = /^[0-9a-f]{64}$/.test(hash) ? this.#projects.current.connection.store.getImage(hash) : null;
    if (image === null) throw new ContractError('notFound');
    return image;
  }
}
