/** Moving between projects when something goes wrong on the way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HostEvent } from '../../src/contract/events.ts';
import { projectPlaces } from '../../src/infra/files/project-places.ts';
import { settingsFile } from '../../src/infra/files/settings-file.ts';
import { sqliteProjectStores } from '../../src/infra/sqlite/sqlite-project-stores.ts';
import { Memory } from '../../src/services/memory.ts';
import { type ProjectStores, ProjectWriteError } from '../../src/services/ports/project-store.ts';
import { Projects } from '../../src/services/projects.ts';

let folder: string;
let projects: Projects;
let events: HostEvent[];
/** Whether the disk is full when a new project gets its library. */
let full: boolean;

function storesOnAFullDisk(): ProjectStores {
  const stores = sqliteProjectStores();
  return {
    create: (path, title) => stores.create(path, title),
    open: (path) =>
      new Proxy(stores.open(path), {
        get(target, name) {
          if (name === 'createDocument' && full) throw new ProjectWriteError('diskFull', 'a full disk');
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinpath-projects-'));
  full = false;
  events = [];
  projects = new Projects({
    stores: storesOnAFullDisk(),
    places: projectPlaces(folder),
    memory: new Memory(settingsFile(folder)),
    templates: { sampleId: '', list: () => [], records: () => null },
    surroundings: {
      now: Date.now,
      newId: () => crypto.randomUUID(),
      systemLanguage: 'en',
      defaultProjectTitle: () => 'Maps',
      log: () => undefined,
    },
    emit: (event) => events.push(event),
  });
});
afterEach(() => {
  projects.close();
  rmSync(folder, { recursive: true, force: true });
});

it('lets go of a project that could not be used, and stays in the one before', () => {
  projects.openFirst(null);
  const { summary } = projects.current;
  const path = join(folder, 'other.twinpath');
  sqliteProjectStores().create(path, 'Other').close();
  events = [];
  full = true;
  expect(() => projects.open(path)).toThrow(ProjectWriteError);
  expect(projects.current.summary).toEqual(summary);
  expect(events).toEqual([]);
  full = false;
  expect(projects.open(path).title).toBe('Other');
});

it('never opens a project again for somebody who still holds it after it was closed', () => {
  projects.openFirst(null);
  const { connection } = projects.current;
  const path = connection.path;
  projects.create('Other', null);
  expect(() => connection.store).toThrow('closed');
  expect(projects.open(path).title).toBe('Maps');
});
