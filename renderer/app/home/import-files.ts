import type { Client } from '../../../src/contract/client.ts';
import type { Failure } from '../../../src/contract/error-codes.ts';
import type { MethodOutput } from '../../../src/contract/methods.ts';
import type { Language } from '../../../src/core/words/language.ts';
import { failureOf } from '../../state/commit-queue.ts';

export type ImportPreview = MethodOutput<'import.preview'>;

export interface LookedAtFile {
  readonly name: string;
  readonly text: string;
  /** What is in it, or why it can't be imported. */
  readonly found: ImportPreview | Failure;
}

export function isImportable(file: LookedAtFile): file is LookedAtFile & { readonly found: ImportPreview } {
  return 'maps' in file.found;
}

/** Asks the host what each file holds; changes nothing. */
export async function lookAtFiles(
  client: Client,
  files: readonly File[],
  language: Language,
): Promise<LookedAtFile[]> {
  const looked: LookedAtFile[] = [];
  for (const file of files) {
    const text = await file.text();
    const found = await client
      .call('import.preview', { fileName: file.name, text, language })
      .catch((error: unknown): Failure => failureOf(error));
    looked.push({ name: file.name, text, found });
  }
  return looked;
}

/**
 * Imports the files one after another; each wholly or not at all.
 *
 * @returns the maps that were made, and the first failure if there was one: what stood before it stays imported
 */
export async function importFiles(
  client: Client,
  files: readonly LookedAtFile[],
  language: Language,
): Promise<{ readonly mapIds: readonly string[]; readonly failure: Failure | null }> {
  const mapIds: string[] = [];
  for (const { name, text } of files.filter(isImportable)) {
    try {
      mapIds.push(...(await client.call('import.run', { fileName: name, text, language })).mapIds);
    } catch (error) {
      return { mapIds, failure: failureOf(error) };
    }
  }
  return { mapIds, failure: null };
}
