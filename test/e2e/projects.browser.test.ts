import { expect } from 'vitest';
import { e2e } from './support/e2e-test.ts';

// In Electron the system's own dialogs ask for the file.
e2e('projects are made, left and opened again, each with its own maps', async ({ window }) => {
  const { home } = window;
  await window.blankMap();
  await home.open();
  const { project } = await window.call('app.info', {});
  const menu = (title: string) => window.button('home.project.label', { title });

  await menu(project.title).click();
  await window.menuItem(window.say('home.project.create')).click();
  await window.dialog().getByLabel(window.say('home.project.title'), { exact: true }).fill('Second');
  await window.button('home.project.doCreate').click();
  await menu('Second').waitFor();
  await home.card('New map').waitFor({ state: 'detached' });

  await menu('Second').click();
  await window.menuItem(project.title).click();
  await menu(project.title).waitFor();
  await home.card('New map').waitFor();
  expect((await window.call('app.info', {})).project.path).toBe(project.path);

  await window.reload();
  await menu(project.title).click();
  await window.menuItem('Second').waitFor();
});
