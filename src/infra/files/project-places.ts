import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ProjectPlaces } from '../../services/ports/project-places.ts';

const extension = '.twinpath';
const longestName = 80;
/** Names that Windows keeps for devices, whatever the extension. */
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Project files in `projects` of the user's data folder, and anywhere else. */
export function projectPlaces(dataFolder: string): ProjectPlaces {
  const folder = join(dataFolder, 'projects');
  return {
    defaultPath() {
      mkdirSync(folder, { recursive: true });
      return normalisePath(join(folder, `default${extension}`));
    },
    freePathFor(title) {
      mkdirSync(folder, { recursive: true });
      const name = fileNameFor(title);
      for (let number = 1; ; number += 1) {
        const path = join(folder, `${number === 1 ? name : `${name} ${number}`}${extension}`);
        if (!existsSync(path)) return normalisePath(path);
      }
    },
    normalise: (path) => normalisePath(extname(path) === extension ? path : `${path}${extension}`),
    isPresent: (path) => existsSync(path),
  };
}

/** A title as a file name that Windows, macOS and Linux all take. */
export function fileNameFor(title: string): string {
  const plain = title.normalize('NFC').replace(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/gu, ' ');
  const name = [...plain.replace(/\s+/g, ' ').trim()]
    .slice(0, longestName)
    .join('')
    .replace(/^\.+|[. ]+$/g, '')
    .trim();
  if (name === '') return 'project';
  return reservedName.test(name) ? `${name}_` : name;
}

/** Follows links, so that one file has one spelling; a file that is not there yet is spelled by its folder. */
function normalisePath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    try {
      return join(realpathSync(dirname(absolute)), basename(absolute));
    } catch {
      return absolute;
    }
  }
}
