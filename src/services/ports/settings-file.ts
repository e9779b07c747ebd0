/** What the program remembers between starts, outside of any project. */
import type { Settings } from '../../contract/methods.ts';

export interface RecentEntry {
  readonly path: string;
  readonly title: string;
  readonly openedAt: number;
}

export interface RememberedState {
  readonly settings: Settings;
  /** The project to open at the next start; null: the default one. */
  readonly lastProject: string | null;
  /** Newest first. */
  readonly recent: readonly RecentEntry[];
}

export interface SettingsFile {
  /** Null when there is nothing, or nothing readable: a broken settings file never stops the program. */
  read(): RememberedState | null;
  /** All or nothing; durable when it returns. */
  write(state: RememberedState): void;
}
