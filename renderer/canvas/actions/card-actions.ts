import { Plus } from 'lucide-react';
import type { Action } from '../../app/actions/action.ts';

/** Starts typing in the chosen cell, as pressing Enter or any letter there does. */
export const addCard: Action = {
  id: 'card.add',
  group: 'add',
  icon: Plus,
  shortcuts: ['Enter'],
  enabled: ({ editor }) => editor?.ui.state.getState().canvas?.canTypeInCell() === true,
  run: ({ editor }) => editor?.ui.state.getState().canvas?.typeInCell(''),
};
