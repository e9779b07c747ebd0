import { Download, History, Redo2, SlidersHorizontal, Undo2 } from 'lucide-react';
import { message } from '../../../src/core/store/message.ts';
import type { Action } from './action.ts';

export const undo: Action = {
  id: 'history.undo',
  group: 'edit',
  icon: Undo2,
  shortcuts: ['Mod+KeyZ'],
  label({ editor }) {
    const entry = editor?.map.state.getState().session.history.past.at(-1);
    return entry === undefined
      ? message('action.history.undo')
      : message('history.undo', { label: entry.label });
  },
  enabled: ({ editor }) => (editor?.map.state.getState().session.history.past.length ?? 0) > 0,
  run: ({ editor }) => editor?.map.undo(),
};

export const redo: Action = {
  id: 'history.redo',
  group: 'edit',
  icon: Redo2,
  shortcuts: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
  label({ editor }) {
    const entry = editor?.map.state.getState().session.history.future.at(-1);
    return entry === undefined
      ? message('action.history.redo')
      : message('history.redo', { label: entry.label });
  },
  enabled: ({ editor }) => (editor?.map.state.getState().session.history.future.length ?? 0) > 0,
  run: ({ editor }) => editor?.map.redo(),
};

export const exportMap: Action = {
  id: 'map.export',
  group: 'map',
  icon: Download,
  shortcuts: ['Mod+KeyE'],
  inFields: true,
  enabled: ({ editor }) => editor !== null,
  run: ({ editor }) => editor?.ui.openDialog('export'),
};

export const showInspector: Action = {
  id: 'panel.inspector',
  group: 'view',
  icon: SlidersHorizontal,
  shortcuts: ['Mod+KeyI'],
  inFields: true,
  enabled: ({ editor }) => editor !== null,
  run: ({ editor }) => editor?.ui.togglePanel('inspector'),
};

export const showHistory: Action = {
  id: 'panel.history',
  group: 'view',
  icon: History,
  shortcuts: ['Mod+Shift+KeyH'],
  inFields: true,
  enabled: ({ editor }) => editor !== null,
  run: ({ editor }) => editor?.ui.togglePanel('history'),
};
