import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsFile } from '../../services/ports/settings-file.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** `settings.json` in the user's data folder. */
export function settingsFile(dataFolder: string): SettingsFile {
  const path = join(dataFolder, 'settings.json');
  return {
    read() {
      try {
        return JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        // Not there yet, or not JSON: both mean that nothing is remembered.
        return null;
      }
    },
    write(state) {
      mkdirSync(dataFolder, { recursive: true });
      writeFileAtomically(path, `${JSON.stringify(state, null, 2)}\n`);
    },
  };
}
