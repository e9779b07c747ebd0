import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import type { ProjectStore, ProjectStores } from '../../../src/services/ports/project-store.ts';

/** A folder of this test alone, gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new project in a folder of its own, closed when the test is over. */
export function newProject(stores: ProjectStores = sqliteProjectStores()): ProjectStore {
  const store = stores.create(join(testFolder(), 'проект.twinpath'), 'Проект');
  onTestFinished(() => store.close());
  return store;
}
