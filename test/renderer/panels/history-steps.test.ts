import { describe, expect, it } from 'vitest';
import { historySteps } from '../../../renderer/panels/history/history-steps.ts';
import { emptyHistory } from '../../../src/core/store/history.ts';
import { MapBuilder } from '../../support/map-builder.ts';

function namedMap(...titles: string[]): MapBuilder {
  const map = new MapBuilder();
  for (const title of titles) map.run('map.update', { id: 'map-1', patch: { title } });
  return map;
}

describe('the steps of the history panel', () => {
  it('are none while nothing was done', () => {
    expect(historySteps(emptyHistory)).toEqual([]);
  });

  it('run from the newest to the beginning, with the last one done as the current', () => {
    const map = namedMap('One', 'Two');
    const steps = historySteps(map.session.history);
    expect(steps.map((step) => step.state)).toEqual(['current', 'done', 'done']);
    expect(steps.map((step) => step.id)).toEqual(['transaction-2', 'transaction-1', null]);
  });

  it('keep what was undone above the current one, in the order in which it was done', () => {
    const map = namedMap('One', 'Two', 'Three');
    map.undo();
    map.undo();
    const steps = historySteps(map.session.history);
    expect(steps.map((step) => step.id)).toEqual(['transaction-3', 'transaction-2', 'transaction-1', null]);
    expect(steps.map((step) => step.state)).toEqual(['undone', 'undone', 'current', 'done']);
  });

  it('make the beginning the current one when everything is undone', () => {
    const map = namedMap('One');
    map.undo();
    expect(historySteps(map.session.history).map((step) => step.state)).toEqual(['undone', 'current']);
  });
});
