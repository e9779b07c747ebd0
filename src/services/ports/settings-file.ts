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
  /** What was written last, unchecked; null when there is nothing, or nothing readable. */
  read(): unknown;
  /** All or nothing; durable when it returns. */
  write(state: RememberedState): void;
}
