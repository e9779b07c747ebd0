/** What the program remembers between starts, in memory and on the disk. */
import * as z from 'zod';
import { projectSchema, type Settings, settingsSchema } from '../contract/methods.ts';
import type { RememberedState, SettingsFile } from './ports/settings-file.ts';

/** A broken or foreign settings file never stops the program: each part that can't be read is as if it were new. */
const rememberedSchema = z
  .object({
    settings: settingsSchema.catch({ language: null, authorName: '', theme: 'system' }),
    lastProject: z.string().nullable().catch(null),
    recent: z.array(projectSchema.extend({ openedAt: z.number() })).catch([]),
  })
  .catch({ settings: { language: null, authorName: '', theme: 'system' }, lastProject: null, recent: [] });

export class Memory {
  readonly #file: SettingsFile;
  #state: RememberedState;

  constructor(file: SettingsFile) {
    this.#file = file;
    this.#state = rememberedSchema.parse(file.read());
  }

  get state(): RememberedState {
    return this.#state;
  }

  /** @throws what the file throws; then nothing is changed in memory either */
  change(change: Partial<RememberedState>): void {
    const next = { ...this.#state, ...change };
    this.#file.write(next);
    this.#state = next;
  }

  changeSettings(change: Partial<Settings>): Settings {
    this.change({ settings: { ...this.#state.settings, ...change } });
    return this.#state.settings;
  }
}
