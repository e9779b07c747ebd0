import { globSync } from 'node:fs';
import { buildPart } from './build.mjs';
import { root } from './folders.mjs';

/**
 * Tests of the whole program run what a person would start: the built window, and Electron's build.
 * @param {import('vitest/node').TestProject} project
 */
export async function setup(project) {
  if (globSync(project.config.include, { cwd: root }).length === 0) return;
  await buildPart('renderer');
  if (project.name === 'electron') await buildPart('electron');
}
