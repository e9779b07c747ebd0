/** Everything that can be triggered on the canvas, for the one list of actions. */
import type { Action } from '../../app/actions/action.ts';
import { addCard } from './card-actions.ts';
import {
  alignColumn,
  alignRow,
  copy,
  cut,
  duplicateSelected,
  editTitle,
  paste,
  removeSelected,
} from './edit-actions.ts';
import { selectEverything, selectNothing, stepDown, stepLeft, stepRight, stepUp } from './select-actions.ts';
import {
  addLane,
  addStage,
  collapseLane,
  hideSelected,
  moveLaneDown,
  moveLaneUp,
  moveStageLeft,
  moveStageRight,
} from './stage-and-lane-actions.ts';
import {
  addBranch,
  addNextTouchpoint,
  addPain,
  emotionDown,
  emotionUp,
  toggleMomentOfTruth,
} from './touchpoint-actions.ts';

export const canvasActions: readonly Action[] = [
  addCard,
  addNextTouchpoint,
  addBranch,
  addPain,
  addStage,
  addLane,
  editTitle,
  copy,
  cut,
  paste,
  duplicateSelected,
  removeSelected,
  emotionUp,
  emotionDown,
  toggleMomentOfTruth,
  moveStageLeft,
  moveStageRight,
  moveLaneUp,
  moveLaneDown,
  alignColumn,
  alignRow,
  hideSelected,
  collapseLane,
  selectEverything,
  selectNothing,
  stepLeft,
  stepRight,
  stepUp,
  stepDown,
];
