/** The system's own dialogs, for the host. All of them answer null when the person cancels. */
import { BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import { writeFileAtomically } from '../src/infra/files/atomic-write.ts';
import type { Words } from './words.ts';

const projectExtension = 'twinpath';
const saving: SaveDialogOptions['properties'] & object = ['createDirectory', 'showOverwriteConfirmation'];

/** Dialogs belong to the window the person is in: a sheet on macOS, modal elsewhere. */
function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

async function savePath(options: SaveDialogOptions): Promise<string | null> {
  const window = frontWindow();
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || filePath === '' ? null : filePath;
}

async function openPath(words: Words): Promise<string | null> {
  const options = {
    title: words.dialog.openProject,
    filters: [{ name: words.dialog.projects, extensions: [projectExtension] }],
    properties: ['openFile'] as 'openFile'[],
  };
  const window = frontWindow();
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** @param words asked at each dialog: the language can change */
export function nativeDialogs(words: () => Words) {
  return {
    chooseProject(purpose: 'open' | 'create'): Promise<string | null> {
      if (purpose === 'open') return openPath(words());
      const { createProject, projects } = words().dialog;
      return savePath({
        title: createProject,
        properties: saving,
        filters: [{ name: projects, extensions: [projectExtension] }],
      });
    },
    /** @throws the system's errors when the file can't be written; what was there before is then untouched */
    async saveFile(defaultName: string, bytes: Uint8Array): Promise<string | null> {
      const path = await savePath({
        title: words().dialog.saveFile,
        defaultPath: defaultName,
        properties: saving,
      });
      if (path !== null) writeFileAtomically(path, bytes);
      return path;
    },
  };
}
